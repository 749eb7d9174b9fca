import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../shared/staff/confirm-dialog';
import { useConsoleCommand } from '../line/use-console-command';
import { useExplained } from '../parts/use-explained';
import type { ConsoleUser } from './console-user';

export function DeactivateDialog({ user, onClose }: Readonly<{ user: ConsoleUser; onClose: () => void }>) {
  const { t } = useTranslation('district');
  const deactivate = useConsoleCommand('user.deactivate');
  const refusal = useExplained(deactivate.refusal);

  const confirm = async () => {
    const reply = await deactivate.run({ userNo: user.userNo });
    if (reply?.ok === true) {
      onClose();
    }
  };

  return (
    <ConfirmDialog
      title={t('users.deactivateTitle', { name: user.name })}
      explanation={t('users.deactivateLead')}
      confirmLabel={t('users.deactivate')}
      busy={deactivate.busy}
      refusal={refusal}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
