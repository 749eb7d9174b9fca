import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../shared/hub/use-command';
import { RefusalAlert } from '../shared/staff/refusal-alert';
import { StaffPage } from '../shared/staff/staff-page';

type UnlockDataProps = Readonly<{ onUnlocked: () => void; onRecover: () => void }>;

/** The data is there but sealed: only the passphrase opens it. */
export function UnlockData({ onUnlocked, onRecover }: UnlockDataProps) {
  const { t } = useTranslation('welcome');
  const { t: ofRecovery } = useTranslation('recovery');
  const unlock = useCommand('centre.unlock');
  const [passphrase, setPassphrase] = useState('');

  const submit = async () => {
    const reply = await unlock.run({ passphrase });
    setPassphrase('');
    if (reply?.ok === true) {
      onUnlocked();
    }
  };

  return (
    <StaffPage title={t('unlock.title')} lead={t('unlock.lead')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack spacing={2}>
          <TextField
            autoFocus
            required
            type="password"
            label={t('unlock.passphrase')}
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
            slotProps={{ htmlInput: { autoComplete: 'off' } }}
          />
          <RefusalAlert refusal={unlock.refusal} />
          <Button type="submit" variant="contained" size="large" loading={unlock.busy}>
            {t('unlock.submit')}
          </Button>
          <Button onClick={onRecover}>{ofRecovery('unlock.useKey')}</Button>
        </Stack>
      </form>
    </StaffPage>
  );
}
