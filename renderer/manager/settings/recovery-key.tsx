import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/hub/use-command';
import { RecoverySheet } from '../../shared/recovery/recovery-sheet';
import { RefusalAlert } from '../../shared/staff/refusal-alert';

/** A new recovery key, with the password asked again; it is shown once and voids the one before. */
export function RecoveryKey() {
  const { t } = useTranslation('recovery');
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Stack component="section" spacing={1} aria-label={t('manager.title')} sx={{ mt: 4, alignItems: 'flex-start' }}>
      <Typography variant="h2">{t('manager.title')}</Typography>
      <Typography color="textSecondary">{t('manager.lead')}</Typography>
      <Button variant="outlined" onClick={() => setIsAsking(true)}>
        {t('manager.make')}
      </Button>
      {isAsking ? <MakeDialog onClose={() => setIsAsking(false)} /> : null}
    </Stack>
  );
}

function MakeDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation('recovery');
  const make = useCommand('centre.makeRecoveryKey');
  const [password, setPassword] = useState('');
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const submit = async () => {
    const reply = await make.run({ password });
    setPassword('');
    if (reply?.ok === true) {
      setRecoveryKey(reply.value.recoveryKey ?? null);
    }
  };
  if (recoveryKey !== null) {
    return (
      <Dialog open maxWidth="md" fullWidth aria-labelledby="recovery-title">
        <DialogTitle id="recovery-title">{t('sheet.title')}</DialogTitle>
        <DialogContent>
          <RecoverySheet recoveryKey={recoveryKey} onDone={onClose} />
        </DialogContent>
      </Dialog>
    );
  }
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="recovery-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <DialogTitle id="recovery-title">{t('manager.make')}</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            <TextField
              autoFocus
              required
              type="password"
              label={t('manager.password')}
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              slotProps={{ htmlInput: { autoComplete: 'current-password' } }}
            />
            <RefusalAlert refusal={make.refusal} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('manager.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={password === ''} loading={make.busy}>
            {t('manager.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
