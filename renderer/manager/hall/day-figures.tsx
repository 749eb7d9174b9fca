import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { useNow } from '../../shared/staff/use-now';

export function DayFigures({ overview }: Readonly<{ overview: OutputOf<'queue.overview'> }>) {
  const { t } = useTranslation('manager');
  const now = useNow(10_000);
  const longest = overview.longestWaitingSince;
  const minutes = (value: number | null) =>
    value === null ? t('hall.none') : t('hall.minutes', { minutes: Math.round(value) });
  const figures = [
    [t('hall.issued'), String(overview.issued)],
    [t('hall.waiting'), String(overview.waiting)],
    [t('hall.serving'), String(overview.serving)],
    [t('hall.finished'), String(overview.finished)],
    [t('hall.missed'), String(overview.missed)],
    [t('hall.medianWait'), minutes(overview.medianWaitMinutes)],
    [t('hall.longest'), minutes(longest === null ? null : Math.max(0, (now - Date.parse(longest)) / 60_000))],
  ] as const;

  return (
    <Box
      component="dl"
      aria-label={t('hall.figures')}
      sx={{ m: 0, display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fit, minmax(112px, 1fr))' }}
    >
      {figures.map(([label, value]) => (
        <Paper key={label} variant="outlined" sx={{ p: 2 }}>
          <Typography component="dt" color="textSecondary">
            {label}
          </Typography>
          <Typography component="dd" variant="h1" sx={{ m: 0 }}>
            {value}
          </Typography>
        </Paper>
      ))}
    </Box>
  );
}
