import CheckBox from '@mui/icons-material/CheckBox';
import CheckBoxOutlineBlank from '@mui/icons-material/CheckBoxOutlineBlank';
import ButtonBase from '@mui/material/ButtonBase';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spokenCount } from '../../../core/domain/queue/spoken-count';
import { useLanguage } from '../../shared/i18n/use-language';

/** What to bring, as a list to tick before one has waited for nothing. The ticks stay on this glass. */
export function BringList({ materials }: Readonly<{ materials: readonly string[] | null }>) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  if (materials === null || materials.length === 0) {
    return (
      <Box component="section">
        <Typography variant="h2">{t('item.bring')}</Typography>
        <Typography sx={{ mt: 1 }}>{t('item.bringUnknown')}</Typography>
      </Box>
    );
  }
  const toggle = (index: number) => setTicked((before) => toggled(before, index));
  return (
    <Box component="section">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'baseline' }}>
        <Typography variant="h2">{t('item.bring')}</Typography>
        <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
          {progress()}
        </Typography>
      </Box>
      <Box component="ul" sx={{ m: 0, mt: 1, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {materials.map((material, index) => (
          <li key={material}>
            <ButtonBase
              role="checkbox"
              aria-checked={ticked.has(index)}
              onClick={() => toggle(index)}
              data-say={spoken(index)}
              sx={row}
            >
              {ticked.has(index) ? (
                <CheckBox aria-hidden color="success" sx={{ fontSize: '2rem' }} />
              ) : (
                <CheckBoxOutlineBlank aria-hidden sx={{ fontSize: '2rem', color: 'text.secondary' }} />
              )}
              <Typography lang="zh-Hans">{material}</Typography>
            </ButtonBase>
          </li>
        ))}
      </Box>
      <Missing count={ticked.size === 0 ? 0 : materials.length - ticked.size} />
    </Box>
  );

  function spoken(index: number): string {
    return ['paper', ...spokenCount(language, index + 1), ticked.has(index) ? 'ticked' : 'unticked'].join(' ');
  }

  function progress(): string {
    const total = materials?.length ?? 0;
    if (ticked.size === 0) {
      return t('item.bringHint');
    }
    const missing = total - ticked.size;
    return missing === 0 ? t('item.allReady') : t('item.missing', { count: missing });
  }
}

/** How many are still to be fetched, and that a number may be had all the same. */
function Missing({ count }: Readonly<{ count: number }>) {
  const { t } = useTranslation('kiosk');
  return count === 0 ? null : (
    <Box sx={{ mt: 1.5, p: 2, borderRadius: 1, bgcolor: 'warning.light', color: 'text.primary' }}>
      <Typography sx={{ fontWeight: 700 }}>{t('item.missing', { count })}</Typography>
      <Typography>{t('item.missingNext')}</Typography>
    </Box>
  );
}

function toggled(before: ReadonlySet<number>, index: number): ReadonlySet<number> {
  return before.has(index) ? new Set([...before].filter((other) => other !== index)) : new Set([...before, index]);
}

const row = {
  width: '100%',
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
  '&[aria-checked="true"]': { borderColor: 'success.main' },
} as const;
