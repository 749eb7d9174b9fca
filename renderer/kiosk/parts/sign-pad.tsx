import Backspace from '@mui/icons-material/Backspace';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';

type SignPadProps = Readonly<{
  label: string;
  /** What can be pressed, in the order in which it lies on the glass. */
  signs: readonly string[];
  columns: number;
  onSign: (sign: string) => void;
  onErase: () => void;
  /** Left out where what is typed is short enough to be erased sign by sign. */
  onClear?: () => void;
}>;

/** Large keys on the glass: what cannot stand in the answer cannot be pressed. */
export function SignPad({ label, signs, columns, onSign, onErase, onClear }: SignPadProps) {
  const { t } = useTranslation('kiosk');
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{ display: 'grid', gap: 1, gridTemplateColumns: `repeat(${columns}, minmax(64px, 1fr))`, flex: 'none' }}
    >
      {signs.map((sign) => (
        <Button key={sign} variant="outlined" data-say={sign.toLowerCase()} onClick={() => onSign(sign)} sx={key}>
          {sign}
        </Button>
      ))}
      <Button variant="outlined" aria-label={t('search.erase')} data-say="button-erase" onClick={onErase} sx={key}>
        <Backspace aria-hidden />
      </Button>
      {onClear === undefined ? null : (
        <Button variant="outlined" data-say="button-clear" onClick={onClear} sx={{ ...key, fontSize: '1.25rem' }}>
          {t('search.clear')}
        </Button>
      )}
    </Box>
  );
}

const key = {
  minWidth: 64,
  minHeight: 68,
  p: 0,
  fontSize: '1.75rem',
  fontWeight: 700,
  whiteSpace: 'nowrap',
  bgcolor: 'background.paper',
} as const;
