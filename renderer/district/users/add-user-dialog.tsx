import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffRole } from '../../../core/contract/console/roles';
import { useConsoleCommand } from '../line/use-console-command';
import { FormDialog } from '../parts/form-dialog';
import { NewPasswordFields } from './new-password-fields';
import { RoleChoice } from './role-choice';

export function AddUserDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation('district');
  const add = useConsoleCommand('user.add');
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<readonly StaffRole[]>(['viewer']);
  const [password, setPassword] = useState<string | null>(null);

  const save = async () => {
    const reply = await add.run({ name: name.trim(), password: password ?? '', roles: [...roles] });
    if (reply?.ok === true) {
      onClose();
    }
  };

  return (
    <FormDialog
      title={t('users.addTitle')}
      lead={t('users.addLead')}
      confirm={t('users.addConfirm')}
      ready={name.trim() !== '' && roles.length > 0 && password !== null}
      busy={add.busy}
      refusal={add.refusal}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <TextField
        autoFocus
        required
        label={t('users.name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 60, autoComplete: 'off' } }}
      />
      <RoleChoice roles={roles} onChange={setRoles} />
      <NewPasswordFields onChange={setPassword} />
    </FormDialog>
  );
}
