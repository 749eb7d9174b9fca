import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../hub/use-command';
import { RefusalAlert } from './refusal-alert';

export function PasswordUnlock({ name }: Readonly<{ name: string }>) {
  const { t } = useTranslation('staff');
  const signIn = useCommand('session.signIn');
  const [password, setPassword] = useState('');

  const submit = async () => {
    await signIn.run({ name, password });
    setPassword('');
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack spacing={2}>
        <TextField
          label={t('signIn.password')}
          type="password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          autoComplete="current-password"
          autoFocus
          required
        />
        <RefusalAlert refusal={signIn.refusal} />
        <Button type="submit" variant="contained" size="large" loading={signIn.busy}>
          {t('unlock.submit')}
        </Button>
      </Stack>
    </form>
  );
}
