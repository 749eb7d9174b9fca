import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../shared/staff/confirm-dialog';
import { useConsoleCommand } from '../line/use-console-command';
import { useExplained } from '../parts/use-explained';
import type { Proposal } from './standing';

type WithdrawDialogProps = Readonly<{ proposal: Proposal; onClose: () => void }>;

export function WithdrawDialog({ proposal: { proposalId, version }, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation('district');
  const withdraw = useConsoleCommand('publishing.withdraw');
  const refusal = useExplained(withdraw.refusal);

  const confirm = async () => {
    const reply = await withdraw.run({ proposalId });
    if (reply?.ok === true) {
      onClose();
    }
  };

  return (
    <ConfirmDialog
      title={t('publishing.withdrawTitle', { version })}
      explanation={t('publishing.withdrawLead')}
      confirmLabel={t('publishing.withdraw')}
      busy={withdraw.busy}
      refusal={refusal}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
