import Backspace from '@mui/icons-material/Backspace';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

type LetterPadProps = Readonly<{ onLetter: (letter: string) => void; onErase: () => void; onClear: () => void }>;

/** In the order of the alphabet, as it is learnt, and not of typewriters. */
export function LetterPad({ onLetter, onErase, onClear }: LetterPadProps) {
  const { t } = useTranslation('kiosk');
  return (
    <Box
      role="group"
      aria-label={t('search.pad')}
      sx={{ display: 'grid', gridTemplateColumns: 'repeat(7, minmax(60px, 1fr))', gap: 1 }}
    >
      {letters.map((letter) => (
        <Button
          key={letter}
          variant="outlined"
          data-say={letter.toLowerCase()}
          onClick={() => onLetter(letter)}
          sx={key}
        >
          {letter}
        </Button>
      ))}
      <Button variant="outlined" aria-label={t('search.erase')} data-say="button-erase" onClick={onErase} sx={key}>
        <Backspace aria-hidden />
      </Button>
      <Button variant="outlined" data-say="button-clear" onClick={onClear} sx={{ ...key, fontSize: '1.25rem' }}>
        {t('search.clear')}
      </Button>
    </Box>
  );
}

const key = { minWidth: 60, p: 0, minHeight: 64, fontWeight: 700, bgcolor: 'background.paper' } as const;
