import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/hub/use-command';
import type { ListedResident } from '../../shared/residents/listed-resident';
import { ConfirmDialog } from '../../shared/staff/confirm-dialog';

type MergeDialogProps = Readonly<{ kept: ListedResident; others: readonly ListedResident[]; onClose: () => void }>;

/** One after the other, each a merge of its own that can be undone by itself. */
export function MergeDialog({ kept, others, onClose }: MergeDialogProps) {
  const { t } = useTranslation('residents');
  const merge = useCommand('resident.merge');
  const confirm = async () => {
    for (const { residentId } of others) {
      const reply = await merge.run({ intoId: kept.residentId, fromId: residentId });
      if (reply?.ok !== true) {
        return;
      }
    }
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('manager.duplicates.confirmTitle')}
      explanation={t('manager.duplicates.confirmLead', {
        name: kept.name,
        number: kept.idNumber === '' ? t('line.noNumber') : kept.idNumber,
        others: others.length,
      })}
      confirmLabel={t('manager.duplicates.confirm')}
      busy={merge.busy}
      refusal={merge.refusal}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
