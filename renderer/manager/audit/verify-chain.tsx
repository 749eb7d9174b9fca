import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { useHub } from '../../shared/hub/hub-context';
import { RefusalAlert } from '../../shared/staff/refusal-alert';

type Outcome = OutputOf<'audit.verify'>;
type Refusal = Readonly<{ code: string; message: string }>;

/** Recomputes every hash from birth to head, and says in words what came out. */
export function VerifyChain() {
  const { t } = useTranslation('manager');
  const hub = useHub();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const verify = async () => {
    setBusy(true);
    const reply = await hub.call('audit.verify', {});
    setBusy(false);
    setOutcome(reply.ok ? reply.value : null);
    setRefusal(reply.ok ? null : reply.error);
  };

  return (
    <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
      <Button variant="contained" loading={busy} onClick={() => void verify()}>
        {t('audit.verify')}
      </Button>
      <div role="status">
        {outcome === null ? null : outcome.ok ? (
          <Alert severity="success">
            {t('audit.whole', { from: outcome.from, to: outcome.to, head: outcome.head.slice(0, 16) })}
          </Alert>
        ) : (
          <Alert severity="error">{t('audit.broken', { seq: outcome.brokenAt ?? outcome.from })}</Alert>
        )}
      </div>
      <RefusalAlert refusal={refusal} />
    </Stack>
  );
}
