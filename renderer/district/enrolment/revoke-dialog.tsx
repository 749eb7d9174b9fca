import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../../shared/staff/reason-dialog';
import { useConsoleCommand } from '../line/use-console-command';
import { useExplained } from '../parts/use-explained';
import type { CentreKey } from './enrolled-centre';

type RevokeDialogProps = Readonly<{ name: string; centreKey: CentreKey; onClose: () => void }>;

/** The reason is what the centre will read. */
export function RevokeDialog({ name, centreKey, onClose }: RevokeDialogProps) {
  const { t } = useTranslation('district');
  const revoke = useConsoleCommand('enrolment.revokeKey');
  const refusal = useExplained(revoke.refusal);

  const confirm = async (reason: string) => {
    const reply = await revoke.run({ keyId: centreKey.keyId, reason });
    if (reply?.ok === true) {
      onClose();
    }
  };

  return (
    <ReasonDialog
      title={t('enrolment.revokeTitle', { name })}
      explanation={t('enrolment.revokeLead', { key: centreKey.keyId.slice(0, 12) })}
      commonReasons={[t('enrolment.reason.replaced'), t('enrolment.reason.lost'), t('enrolment.reason.cloned')]}
      confirmLabel={t('enrolment.revokeConfirm')}
      busy={revoke.busy}
      refusal={refusal}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    />
  );
}
