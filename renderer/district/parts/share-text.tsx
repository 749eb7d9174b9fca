import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ConsoleOutput } from '../../../core/contract/console';

export type Share = ConsoleOutput<'centre.readDay'>['reviews'];

export const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** Satisfaction with its interval and with how many spoke; below the scheme's minimum no share at all. */
export function ShareText({ share, minimum }: Readonly<{ share: Share; minimum: number }>) {
  const { t } = useTranslation('district');
  const { rate, low, high, reviews, state } = share;
  if (state !== 'ok' || rate === null || low === null || high === null) {
    return (
      <Typography component="span" color="textSecondary">
        {state === 'none' ? t('share.none') : t('share.tooFew', { reviews, minimum })}
      </Typography>
    );
  }
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      <Box component="span" sx={{ fontWeight: 700 }}>
        {percent(rate)}
      </Box>
      <Typography component="span" variant="caption" color="textSecondary" sx={{ ml: 1 }}>
        {t('share.interval', { low: percent(low), high: percent(high), reviews })}
      </Typography>
    </Box>
  );
}
