import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsoleCommand } from '../line/use-console-command';
import { FormDialog } from '../parts/form-dialog';
import { NewPasswordFields } from './new-password-fields';

export function ChangePasswordDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation('district');
  const change = useConsoleCommand('session.changePassword');
  const [old, setOld] = useState('');
  const [password, setPassword] = useState<string | null>(null);

  const save = async () => {
    const reply = await change.run({ password: old, newPassword: password ?? '' });
    if (reply?.ok === true) {
      onClose();
    }
  };

  return (
    <FormDialog
      title={t('password.title')}
      lead={t('password.lead')}
      confirm={t('password.confirm')}
      ready={old !== '' && password !== null}
      busy={change.busy}
      refusal={change.refusal}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <TextField
        autoFocus
        required
        type="password"
        label={t('password.old')}
        value={old}
        onChange={(event) => setOld(event.target.value)}
        slotProps={{ htmlInput: { autoComplete: 'current-password', maxLength: 200 } }}
      />
      <NewPasswordFields onChange={setPassword} />
    </FormDialog>
  );
}
