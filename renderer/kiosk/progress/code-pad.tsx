import Backspace from '@mui/icons-material/Backspace';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { progressSigns } from '../../../core/domain/cases/progress-code';

type CodePadProps = Readonly<{ onSign: (sign: string) => void; onErase: () => void; onClear: () => void }>;

/** The signs a code is made of, and no others: what cannot be in a code cannot be pressed. */
export function CodePad({ onSign, onErase, onClear }: CodePadProps) {
  const { t } = useTranslation('caseList');
  return (
    <Box
      role="group"
      aria-label={t('kiosk.pad')}
      sx={{
        display: 'grid',
        gap: 1,
        // Three full rows: with what erases they are 33 keys.
        gridTemplateColumns: 'repeat(11, minmax(60px, 1fr))',
      }}
    >
      {[...progressSigns].map((sign) => (
        <Button key={sign} variant="outlined" onClick={() => onSign(sign)} sx={key}>
          {sign}
        </Button>
      ))}
      <Button variant="outlined" aria-label={t('kiosk.erase')} onClick={onErase} sx={key}>
        <Backspace aria-hidden />
      </Button>
      <Button variant="outlined" onClick={onClear} sx={{ ...key, fontSize: '1.25rem', whiteSpace: 'nowrap' }}>
        {t('kiosk.clear')}
      </Button>
    </Box>
  );
}

const key = {
  minWidth: 60,
  p: 0,
  minHeight: 64,
  fontWeight: 700,
  bgcolor: 'background.paper',
  '@media (orientation: portrait)': { minHeight: 104 },
} as const;
