import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { useCommand } from '../../shared/hub/use-command';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { StickList } from '../stick-list';

/** Brings standards where there is no line. The page names a stick from the hub's list, never a folder. */
export function StickDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation('standards');
  const [look, setLook] = useState(0);
  const read = useCommand('standards.readStick');
  const [stickId, setStickId] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<OutputOf<'standards.readStick'> | null>(null);

  const start = async (id: string) => {
    const reply = await read.run({ stickId: id });
    setOutcome(reply?.ok === true ? reply.value : null);
  };

  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="stick-title">
      <DialogTitle id="stick-title">{t('stick.title')}</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <DialogContentText>{t('stick.lead')}</DialogContentText>
          <StickList key={look} chosen={stickId} onChoose={setStickId} />
          <RefusalAlert refusal={read.refusal} />
          {outcome === null ? null : <Outcome outcome={outcome} />}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => setLook(look + 1)}>{t('stick.again')}</Button>
        <Button onClick={onClose}>{t('close')}</Button>
        <Button
          variant="contained"
          disabled={stickId === null}
          loading={read.busy}
          onClick={() => (stickId === null ? undefined : void start(stickId))}
        >
          {t('stick.read')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Outcome({ outcome: { received, refused } }: Readonly<{ outcome: OutputOf<'standards.readStick'> }>) {
  const { t } = useTranslation('standards');
  if (refused.length === 0) {
    return (
      <Alert severity={received > 0 ? 'success' : 'info'}>
        {received > 0 ? t('stick.received', { count: received }) : t('stick.nothing')}
      </Alert>
    );
  }
  return (
    <>
      {received > 0 ? <Alert severity="success">{t('stick.received', { count: received })}</Alert> : null}
      {[...new Set(refused)].map((reason) => (
        <Alert key={reason} severity="warning">
          {t('stick.refused', { reason: t(`reason.${reason}`) })}
        </Alert>
      ))}
    </>
  );
}
