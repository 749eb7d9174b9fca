import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/hub/use-command';
import { ConfirmDialog } from '../../shared/staff/confirm-dialog';
import type { StaffMember } from './staff-row';

type DeactivateDialogProps = Readonly<{ person: StaffMember; onClose: () => void }>;

export function DeactivateDialog({ person, onClose }: DeactivateDialogProps) {
  const { t } = useTranslation('manager');
  const deactivate = useCommand('staff.deactivate');

  const confirm = async () => {
    const reply = await deactivate.run({ staffId: person.id });
    if (reply?.ok === true) {
      onClose();
    }
  };

  return (
    <ConfirmDialog
      title={t('staff.deactivateTitle', { name: person.name })}
      explanation={t('staff.deactivateLead')}
      confirmLabel={t('staff.deactivate')}
      busy={deactivate.busy}
      refusal={deactivate.refusal}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
