import Check from '@mui/icons-material/Check';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';

type TagChipsProps = Readonly<{
  /** Those of the chosen level. */
  tags: OutputOf<'standards.read'>['tags'];
  chosen: ReadonlySet<string>;
  onToggle: (code: string) => void;
}>;

/** The national reasons for this level: the short list first, all of them on request. */
export function TagChips({ tags, chosen, onToggle }: TagChipsProps) {
  const { t } = useTranslation('rating');
  const { language } = useLanguage();
  const [showsAll, setShowsAll] = useState(false);
  const shown = tags.filter(({ code, inShortList }) => showsAll || inShortList || chosen.has(code));
  const hasMore = tags.some(({ inShortList }) => !inShortList);
  return (
    <Box role="group" aria-label={t('why')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
      {shown.map(({ code, text }) => (
        <Button
          key={code}
          variant={chosen.has(code) ? 'contained' : 'outlined'}
          aria-pressed={chosen.has(code)}
          startIcon={chosen.has(code) ? <Check aria-hidden /> : undefined}
          onClick={() => onToggle(code)}
          sx={{ borderRadius: 999, fontSize: '1.375rem', px: 3 }}
        >
          {pickText(text, language)}
        </Button>
      ))}
      {hasMore ? (
        <Button variant="text" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('fewer') : t('more')}
        </Button>
      ) : null}
    </Box>
  );
}
