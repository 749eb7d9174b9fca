import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../hub/use-command';
import { RefusalAlert } from './refusal-alert';
import { StaffPage } from './staff-page';

type SignInPageProps = Readonly<{ role: 'clerk' | 'manager'; station: string | null }>;

export function SignInPage({ role, station }: SignInPageProps) {
  const { t } = useTranslation('staff');
  const signIn = useCommand('session.signIn');
  const passwordInput = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');

  const submit = async () => {
    const reply = await signIn.run({ name: name.trim(), password });
    if (reply?.ok === false) {
      setPassword('');
      passwordInput.current?.focus();
    }
  };

  return (
    <StaffPage title={t(role === 'clerk' ? 'signIn.clerkTitle' : 'signIn.managerTitle')} lead={t('signIn.lead')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack spacing={2}>
          <TextField
            label={t('signIn.name')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoComplete="username"
            autoFocus
            required
          />
          <TextField
            label={t('signIn.password')}
            type="password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            autoComplete="current-password"
            inputRef={passwordInput}
            required
          />
          <RefusalAlert refusal={signIn.refusal} />
          <Button type="submit" variant="contained" size="large" loading={signIn.busy}>
            {t('signIn.submit')}
          </Button>
          {station === null ? null : (
            <Typography variant="body2" color="textSecondary">
              {t('signIn.station', { name: station })}
            </Typography>
          )}
        </Stack>
      </form>
    </StaffPage>
  );
}
