import ConfirmationNumber from '@mui/icons-material/ConfirmationNumber';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { CategoryId } from '../../../core/domain/id';
import { useQuery } from '../../shared/hub/use-query';
import { estimateText } from './estimate-text';

type TakeBarProps = Readonly<{ categoryId: CategoryId; busy: boolean; onTake: () => void }>;

/** How many wait, and the one large button that this page is for. */
export function TakeBar({ categoryId, busy, onTake }: TakeBarProps) {
  const { t } = useTranslation('kiosk');
  const { value: board } = useQuery('queue.board', {});
  const waiting = board?.waiting.find((entry) => entry.categoryId === categoryId);
  return (
    <>
      {waiting === undefined ? null : waiting.quotaReached !== null ? (
        <Typography variant="body2" role="status" sx={{ textAlign: 'end', fontWeight: 700, color: 'warning.main' }}>
          {t(waiting.quotaReached === 'hour' ? 'quota.hour' : 'quota.day')}
        </Typography>
      ) : (
        <Typography variant="body2" sx={{ textAlign: 'end' }}>
          {t('item.ahead', { count: waiting.count })}
          <br />
          {estimateText(t, waiting.estimate)}
        </Typography>
      )}
      <Button
        variant="contained"
        startIcon={<ConfirmationNumber aria-hidden />}
        aria-disabled={busy}
        data-say="button-take"
        onClick={onTake}
        sx={take}
      >
        {busy ? t('item.taking') : t('item.take')}
      </Button>
    </>
  );
}

const take = {
  minHeight: '5rem',
  minWidth: '14rem',
  fontSize: '1.875rem',
  fontWeight: 700,
  '& .MuiButton-icon > *:nth-of-type(1)': { fontSize: '2.25rem' },
  '@media (orientation: portrait)': { width: '100%', minHeight: '6rem' },
} as const;
