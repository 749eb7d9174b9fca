import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';

/** How full the hall is, or that it is closed: known before one begins. */
export function HallToday() {
  const { t } = useTranslation('kiosk');
  const { value: board } = useQuery('queue.board', {});
  const { value: counters } = useQuery('counter.list', {});
  const { value: centre } = useQuery('centre.read', {});
  const { value: settings } = useQuery('centre.readSettings', {});
  return (
    <Typography role="status" sx={{ color: '#FFFFFF', fontSize: '1.875rem', minHeight: '1.5em' }}>
      {sentence()}
    </Typography>
  );

  function sentence(): string {
    if (centre !== null && settings !== null && settings.enforceOpeningHours && !centre.openNow) {
      return t('home.closedNow');
    }
    if (board === null || counters === null) {
      return '';
    }
    const open = counters.filter(({ state }) => state === 'open').length;
    return t('attract.today', { waiting: board.waitingTotal, open });
  }
}
