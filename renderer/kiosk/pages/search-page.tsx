import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import type { Go } from '../session/place';
import { ItemGrid } from '../parts/item-grid';
import { KioskFrame } from '../parts/kiosk-frame';
import { usePageSpeech } from '../speech/speech';
import { LetterPad } from '../search/letter-pad';
import { findItems } from '../search/find-items';

const longestQuery = 24;

type SearchPageProps = Readonly<{ go: Go; back: () => void }>;

/** By the letters on the glass, or by a keyboard where there is one. */
export function SearchPage({ go, back }: SearchPageProps) {
  const { t } = useTranslation('kiosk');
  const { value: catalog } = useQuery('catalog.read', {});
  const [typed, setTyped] = useState('');
  usePageSpeech(['page-search']);
  const found = findItems(catalog?.items ?? [], typed);
  return (
    <KioskFrame onBack={back} go={go}>
      <Typography variant="h2" component="h1" sx={{ mb: 2 }}>
        {t('search.heading')}
      </Typography>
      <Box sx={layout}>
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, minHeight: 0 }}>
          <TextField
            label={t('search.field')}
            helperText={t('search.hint')}
            value={typed}
            autoFocus
            onChange={(event) => setTyped(withoutDigits(event.target.value).slice(0, longestQuery))}
            slotProps={{
              // No keyboard of the system over the page: the pad below is the keyboard.
              htmlInput: { inputMode: 'none', autoComplete: 'off', spellCheck: false },
              inputLabel: { shrink: true },
              formHelperText: { sx: { fontSize: '1.125rem', color: 'text.secondary' } },
            }}
            sx={{ '& .MuiOutlinedInput-input': { fontSize: '1.875rem', fontWeight: 700, textTransform: 'uppercase' } }}
          />
          <LetterPad
            onLetter={(letter) => setTyped((before) => (before + letter).slice(0, longestQuery))}
            onErase={() => setTyped((before) => [...before].slice(0, -1).join(''))}
            onClear={() => setTyped('')}
          />
        </Box>
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, minHeight: 0, minWidth: 0 }}>
          <Typography role="status" sx={{ color: 'text.secondary' }}>
            {resultText()}
          </Typography>
          {found.length === 0 ? null : <ItemGrid key={typed} label={t('search.heading')} items={found} go={go} />}
        </Box>
      </Box>
    </KioskFrame>
  );

  function resultText(): string {
    if (typed.trim() === '') {
      return t('search.start');
    }
    return found.length === 0 ? t('search.nothing') : t('search.found', { count: found.length });
  }
}

/** No service is found by digits; the first of a card reader's may come through before it is known for one. */
function withoutDigits(text: string): string {
  return text.replace(/\d/g, '');
}

const layout = {
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gap: 3,
  gridTemplateColumns: 'minmax(0, min(34rem, 46vw)) minmax(0, 1fr)',
  gridTemplateRows: 'minmax(0, 1fr)',
  '@media (orientation: portrait)': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'auto minmax(0, 1fr)',
  },
} as const;
