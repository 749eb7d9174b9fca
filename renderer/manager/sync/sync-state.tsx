import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';

type Status = OutputOf<'sync.read'>;

/** One sentence that needs no explaining. */
export function SyncState({ status }: Readonly<{ status: Status }>) {
  const { t } = useTranslation('sync');
  const { severity, key } = judge(status);
  return (
    <Alert severity={severity} role="status" aria-label={t('state.label')} sx={{ fontSize: '1.125rem' }}>
      {t(`state.${key}`, { count: status.waiting })}
    </Alert>
  );
}

function judge({ trouble, waiting, isMeeting, lastSuccessAt }: Status) {
  if (trouble !== null) {
    const isDown = trouble.code === 'district.unreachable';
    return { severity: 'warning', key: isDown ? (waiting > 0 ? 'down' : 'downNothing') : 'refused' } as const;
  }

  if (lastSuccessAt === null) {
    return { severity: 'info', key: 'never' } as const;
  }

  if (waiting > 0) {
    return { severity: 'info', key: 'waiting' } as const;
  }

  return isMeeting ? ({ severity: 'success', key: 'meeting' } as const) : ({ severity: 'success', key: 'ok' } as const);
}
