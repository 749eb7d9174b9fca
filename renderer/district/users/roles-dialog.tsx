import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffRole } from '../../../core/contract/console/roles';
import { useConsoleCommand } from '../line/use-console-command';
import { FormDialog } from '../parts/form-dialog';
import { RoleChoice } from './role-choice';
import type { ConsoleUser } from './console-user';

export function RolesDialog({ user, onClose }: Readonly<{ user: ConsoleUser; onClose: () => void }>) {
  const { t } = useTranslation('district');
  const change = useConsoleCommand('user.setRoles');
  const [roles, setRoles] = useState<readonly StaffRole[]>(user.roles);

  const save = async () => {
    const reply = await change.run({ userNo: user.userNo, roles: [...roles] });
    if (reply?.ok === true) {
      onClose();
    }
  };

  return (
    <FormDialog
      title={t('users.rolesTitle', { name: user.name })}
      lead={t('users.rolesLead')}
      confirm={t('action.save')}
      ready={roles.length > 0}
      busy={change.busy}
      refusal={change.refusal}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <RoleChoice roles={roles} onChange={setRoles} />
    </FormDialog>
  );
}
