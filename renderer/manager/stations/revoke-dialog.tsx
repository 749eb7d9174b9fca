import { useTranslation } from 'react-i18next';
import type { StationId } from '../../../core/domain/id';
import { useCommand } from '../../shared/hub/use-command';
import { ConfirmDialog } from '../../shared/staff/confirm-dialog';

type RevokeDialogProps = Readonly<{ stationId: StationId; name: string; onClose: () => void }>;

export function RevokeDialog({ stationId, name, onClose }: RevokeDialogProps) {
  const { t } = useTranslation('manager');
  const revoke = useCommand('station.revoke');

  const confirm = async () => {
    const reply = await revoke.run({ stationId });
    if (reply?.ok === true) {
      onClose();
    }
  };

  return (
    <ConfirmDialog
      title={t('stations.revokeTitle', { name })}
      explanation={t('stations.revokeLead')}
      confirmLabel={t('stations.revoke')}
      busy={revoke.busy}
      refusal={revoke.refusal}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
