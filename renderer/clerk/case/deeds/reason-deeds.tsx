import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../shared/hub/use-command';
import { ReasonDialog } from '../../../shared/staff/reason-dialog';
import type { DeedDialogOf } from './deed-result';

export function RefuseDialog({ file, onDone, onClose }: DeedDialogOf) {
  const { t } = useTranslation('cases');
  const refuse = useCommand('case.refuse');
  const confirm = async (reason: string) => {
    const reply = await refuse.run({ caseId: file.caseId, reason });
    if (reply?.ok === true) {
      onDone(reply.value.documentId);
    }
  };
  return (
    <ReasonDialog
      title={t('dialog.refuseTitle')}
      explanation={t('dialog.refuseLead')}
      commonReasons={[t('dialog.refuseReason.first'), t('dialog.refuseReason.second'), t('dialog.refuseReason.third')]}
      confirmLabel={t('dialog.refuseConfirm')}
      busy={refuse.busy}
      refusal={refuse.refusal}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    />
  );
}

export function WithdrawDialog({ file, onDone, onClose }: DeedDialogOf) {
  const { t } = useTranslation('cases');
  const withdraw = useCommand('case.withdraw');
  const confirm = async (reason: string) => {
    const reply = await withdraw.run({ caseId: file.caseId, reason });
    if (reply?.ok === true) {
      onDone(null);
    }
  };
  return (
    <ReasonDialog
      title={t('dialog.withdrawTitle')}
      explanation={t('dialog.withdrawLead')}
      commonReasons={[t('dialog.withdrawReason.first'), t('dialog.withdrawReason.second')]}
      confirmLabel={t('dialog.withdrawConfirm')}
      busy={withdraw.busy}
      refusal={withdraw.refusal}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    />
  );
}

export function AbandonDialog({ file, onDone, onClose }: DeedDialogOf) {
  const { t } = useTranslation('cases');
  const abandon = useCommand('case.abandon');
  const confirm = async (reason: string) => {
    const reply = await abandon.run({ caseId: file.caseId, reason });
    if (reply?.ok === true) {
      onDone(null);
    }
  };
  return (
    <ReasonDialog
      title={t('dialog.abandonTitle')}
      explanation={t('dialog.abandonLead')}
      commonReasons={[
        t('dialog.abandonReason.first'),
        t('dialog.abandonReason.second'),
        t('dialog.abandonReason.third'),
      ]}
      confirmLabel={t('dialog.abandonConfirm')}
      busy={abandon.busy}
      refusal={abandon.refusal}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    />
  );
}
