import CheckBox from '@mui/icons-material/CheckBox';
import CheckBoxOutlineBlank from '@mui/icons-material/CheckBoxOutlineBlank';
import ButtonBase from '@mui/material/ButtonBase';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** What to bring, as a list to tick before one has waited for nothing. The ticks stay on this glass. */
export function BringList({ materials }: Readonly<{ materials: readonly string[] | null }>) {
  const { t } = useTranslation('kiosk');
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
            <ButtonBase role="checkbox" aria-checked={ticked.has(index)} onClick={() => toggle(index)} sx={row}>
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
    </Box>
  );

  function progress(): string {
    const total = materials?.length ?? 0;
    if (ticked.size === 0) {
      return t('item.bringHint');
    }
    return ticked.size === total ? t('item.allReady') : t('item.ready', { count: ticked.size, total });
  }
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
