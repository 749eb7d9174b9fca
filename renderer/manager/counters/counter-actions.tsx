import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/hub/use-command';
import { ConfirmDialog } from '../../shared/staff/confirm-dialog';
import { CounterStateChip } from '../../shared/staff/counter-state-chip';
import { ReasonDialog } from '../../shared/staff/reason-dialog';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import type { CounterView } from './counter-draft';

type CounterActionsProps = Readonly<{ counter: CounterView; onRemoved: () => void }>;

/** Opens, pauses, closes and takes away one counter. */
export function CounterActions({ counter, onRemoved }: CounterActionsProps) {
  const { t } = useTranslation('manager');
  const open = useCommand('counter.open');
  const pause = useCommand('counter.pause');
  const close = useCommand('counter.close');
  const remove = useCommand('counter.remove');
  const [asking, setAsking] = useState<'pause' | 'remove' | null>(null);
  const counterId = counter.id;

  const finishPause = async (reason: string) => {
    const reply = await pause.run({ counterId, reason });
    if (reply?.ok === true) {
      setAsking(null);
    }
  };
  const finishRemove = async () => {
    const reply = await remove.run({ counterId });
    if (reply?.ok === true) {
      onRemoved();
    }
  };

  return (
    <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
      <CounterStateChip state={counter.state} pauseReason={counter.pauseReason} />
      {counter.current === null ? null : (
        <Typography color="textSecondary">{t('counters.current', { number: counter.current.number })}</Typography>
      )}
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
        {counter.state === 'open' ? (
          <Button variant="outlined" onClick={() => setAsking('pause')}>
            {t('counters.pause')}
          </Button>
        ) : (
          <Button variant="outlined" loading={open.busy} onClick={() => void open.run({ counterId })}>
            {t('counters.open')}
          </Button>
        )}
        {counter.state === 'closed' ? (
          <Button color="error" onClick={() => setAsking('remove')}>
            {t('counters.remove')}
          </Button>
        ) : (
          <Button variant="outlined" loading={close.busy} onClick={() => void close.run({ counterId })}>
            {t('counters.close')}
          </Button>
        )}
      </Stack>
      <RefusalAlert refusal={open.refusal ?? close.refusal} />
      {asking === 'pause' ? (
        <ReasonDialog
          title={t('counters.pauseTitle', { number: counter.number })}
          explanation={t('counters.pauseLead')}
          commonReasons={[
            t('counters.pauseReason.first'),
            t('counters.pauseReason.second'),
            t('counters.pauseReason.third'),
          ]}
          confirmLabel={t('counters.pause')}
          busy={pause.busy}
          refusal={pause.refusal}
          onConfirm={(reason) => void finishPause(reason)}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === 'remove' ? (
        <ConfirmDialog
          title={t('counters.removeTitle', { number: counter.number })}
          explanation={t('counters.removeLead')}
          confirmLabel={t('counters.remove')}
          busy={remove.busy}
          refusal={remove.refusal}
          onConfirm={() => void finishRemove()}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </Stack>
  );
}
