import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../hub/use-command';
import { PinUnlock } from './pin-unlock';
import { PasswordUnlock } from './password-unlock';
import type { StaffSession } from './session';
import { StaffPage } from './staff-page';

/** Somebody is signed in but went away: the PIN brings back exactly what was on the screen. */
export function UnlockPage({ session }: Readonly<{ session: StaffSession }>) {
  const { t } = useTranslation('staff');
  const signOut = useCommand('session.signOut');
  const [wantsPassword, setWantsPassword] = useState(false);
  const byPin = session.pinSet && !wantsPassword;
  const { name } = session.staff;

  return (
    <StaffPage title={t('unlock.title')} lead={t(byPin ? 'unlock.lead' : 'unlock.leadPassword', { name })}>
      {byPin ? <PinUnlock /> : <PasswordUnlock name={name} />}
      <Stack direction="row" spacing={1} sx={{ justifyContent: 'space-between' }}>
        {session.pinSet ? (
          <Button onClick={() => setWantsPassword(byPin)}>{t(byPin ? 'unlock.withPassword' : 'unlock.withPin')}</Button>
        ) : null}
        <Button disabled={signOut.busy} onClick={() => void signOut.run({})}>
          {t('unlock.other')}
        </Button>
      </Stack>
    </StaffPage>
  );
}
