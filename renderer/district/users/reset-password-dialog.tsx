import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsoleCommand } from '../line/use-console-command';
import { FormDialog } from '../parts/form-dialog';
import { NewPasswordFields } from './new-password-fields';
import type { ConsoleUser } from './console-user';

/** A forgotten password is replaced; the old one can be shown to nobody. */
export function ResetPasswordDialog({ user, onClose }: Readonly<{ user: ConsoleUser; onClose: () => void }>) {
  const { t } = useTranslation('district');
  const reset = useConsoleCommand('user.resetPassword');
  const [password, setPassword] = useState<string | null>(null);

  const save = async () => {
    const reply = await reset.run({ userNo: user.userNo, password: password ?? '' });
    if (reply?.ok === true) {
      onClose();
    }
  };

  return (
    <FormDialog
      title={t('users.resetTitle', { name: user.name })}
      lead={t('users.resetLead')}
      confirm={t('users.resetConfirm')}
      ready={password !== null}
      busy={reset.busy}
      refusal={reset.refusal}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <NewPasswordFields onChange={setPassword} />
    </FormDialog>
  );
}
