import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../core/domain/calendar/business-date';
import type { BusinessDate } from '../../../core/domain/calendar/instant';
import { ExportButtons } from '../parts/export-buttons';

/** The thirty days up to this one, a line a day. */
export function MonthExport({ centreNo, until }: Readonly<{ centreNo: number; until: BusinessDate }>) {
  const { t } = useTranslation('district');
  const from = addDays(until, -29);
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
      <Typography color="textSecondary">{t('day.month', { from, until })}</Typography>
      <ExportButtons what={{ kind: 'days', centreNo, from, to: until }} />
    </Stack>
  );
}
