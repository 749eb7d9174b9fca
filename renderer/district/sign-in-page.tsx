import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CardPage } from './card-page';
import { useConsoleCommand } from './line/use-console-command';
import { ConsoleRefusal } from './parts/console-refusal';

export function SignInPage({ districtName }: Readonly<{ districtName: string }>) {
  const { t } = useTranslation('district');
  const signIn = useConsoleCommand('session.signIn');
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
    <CardPage>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack spacing={2}>
          <Stack spacing={1}>
            <Typography variant="h1">{t('signIn.title')}</Typography>
            <Typography color="textSecondary">{t('signIn.lead', { district: districtName })}</Typography>
          </Stack>
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
          <ConsoleRefusal refusal={signIn.refusal} />
          <Button type="submit" variant="contained" size="large" loading={signIn.busy}>
            {t('signIn.submit')}
          </Button>
        </Stack>
      </form>
    </CardPage>
  );
}
