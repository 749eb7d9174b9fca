import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../hub/use-command';
import { RefusalAlert } from './refusal-alert';

const sixDigits = /^\d{6}$/;

export function SetPinDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation('staff');
  const setPin = useCommand('session.setPin');
  const [once, setOnce] = useState('');
  const [again, setAgain] = useState('');
  const [isDone, setIsDone] = useState(false);
  const differs = again.length === 6 && again !== once;

  const submit = async () => {
    const reply = await setPin.run({ pin: once });
    setIsDone(reply?.ok === true);
  };

  const field = (label: string, value: string, change: (text: string) => void, error: string | null) => (
    <TextField
      label={label}
      type="password"
      value={value}
      onChange={(event) => change(event.target.value.replaceAll(/\D/g, ''))}
      autoComplete="off"
      error={error !== null}
      helperText={error}
      slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 6 } }}
    />
  );

  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="pin-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <DialogTitle id="pin-title">{t('pin.title')}</DialogTitle>
        <DialogContent>
          <Stack spacing={2}>
            <DialogContentText>{t('pin.lead')}</DialogContentText>
            {field(t('pin.once'), once, setOnce, null)}
            {field(t('pin.again'), again, setAgain, differs ? t('pin.differs') : null)}
            {isDone ? <Alert severity="success">{t('pin.done')}</Alert> : null}
            <RefusalAlert refusal={setPin.refusal} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t(isDone ? 'action.close' : 'action.cancel')}</Button>
          {isDone ? null : (
            <Button
              type="submit"
              variant="contained"
              disabled={!sixDigits.test(once) || once !== again}
              loading={setPin.busy}
            >
              {t('action.save')}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
