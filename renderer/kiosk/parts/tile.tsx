import ButtonBase from '@mui/material/ButtonBase';
import type { ReactNode } from 'react';

type TileProps = Readonly<{ children: ReactNode; onPress: () => void; label?: string; say?: string; sayElse?: string }>;

/** A large flat button: a border, no shadow, nothing that moves. */
export function Tile({ children, onPress, label, say, sayElse }: TileProps) {
  return (
    <ButtonBase
      onClick={onPress}
      aria-label={label}
      data-say={say}
      data-say-else={sayElse}
      sx={{
        minHeight: 64,
        px: 2,
        py: 1,
        gap: 2,
        justifyContent: 'flex-start',
        textAlign: 'start',
        bgcolor: 'background.paper',
        border: 2,
        borderColor: 'divider',
        borderRadius: 1,
        '&:hover': { borderColor: 'primary.main' },
        '&:active': { bgcolor: 'background.default', borderColor: 'primary.main' },
        '&.Mui-focusVisible': { outlineColor: (theme) => theme.palette.primary.main },
      }}
    >
      {children}
    </ButtonBase>
  );
}
