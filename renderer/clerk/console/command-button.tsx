import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { visuallyHidden } from '../../shared/staff/visually-hidden';
import { useId } from 'react';

type CommandButtonProps = Readonly<{
  shortcut: string;
  label: string;
  /** Why it does nothing now; null when it works. */
  obstacle: string | null;
  isMain: boolean;
  onPress: () => void;
}>;

/** Stays reachable when it cannot work, so that its reason can be read. */
export function CommandButton({ shortcut, label, obstacle, isMain, onPress }: CommandButtonProps) {
  const reasonId = useId();
  const isBlocked = obstacle !== null;
  return (
    <Box sx={{ flex: 1, minWidth: 0 }}>
      <Tooltip title={obstacle ?? ''} describeChild>
        <Button
          fullWidth
          variant={isMain && !isBlocked ? 'contained' : 'outlined'}
          color={isBlocked ? 'inherit' : 'primary'}
          aria-disabled={isBlocked}
          aria-describedby={isBlocked ? reasonId : undefined}
          aria-keyshortcuts={shortcut}
          onClick={isBlocked ? undefined : onPress}
          sx={{
            gap: 0.5,
            px: 0.5,
            height: '100%',
            ...(isBlocked
              ? { color: 'text.secondary', borderColor: 'divider', borderStyle: 'dashed', cursor: 'default' }
              : {}),
          }}
        >
          <Typography
            component="kbd"
            variant="caption"
            sx={{ fontFamily: 'inherit', fontWeight: 700, whiteSpace: 'nowrap' }}
          >
            {shortcut}
          </Typography>
          <span>{label}</span>
        </Button>
      </Tooltip>
      {isBlocked ? (
        <span id={reasonId} style={visuallyHidden}>
          {obstacle}
        </span>
      ) : null}
    </Box>
  );
}
