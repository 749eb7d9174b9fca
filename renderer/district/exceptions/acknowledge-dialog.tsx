import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../../shared/staff/reason-dialog';
import { useConsoleCommand } from '../line/use-console-command';
import { useExplained } from '../parts/use-explained';
import type { DistrictException } from './exception-card';

type AcknowledgeDialogProps = Readonly<{ exception: DistrictException; onClose: () => void }>;

export function AcknowledgeDialog({ exception, onClose }: AcknowledgeDialogProps) {
  const { t } = useTranslation('district');
  const acknowledge = useConsoleCommand('exception.acknowledge');
  const refusal = useExplained(acknowledge.refusal);

  const save = async (note: string) => {
    const reply = await acknowledge.run({ exceptionNo: exception.exceptionNo, note });
    if (reply?.ok === true) {
      onClose();
    }
  };

  return (
    <ReasonDialog
      title={t('exceptions.acknowledgeTitle', { name: exception.centreName ?? '' })}
      explanation={t('exceptions.acknowledgeLead')}
      commonReasons={[t('exceptions.reason.called'), t('exceptions.reason.known'), t('exceptions.reason.mended')]}
      confirmLabel={t('exceptions.acknowledgeConfirm')}
      busy={acknowledge.busy}
      refusal={refusal}
      onConfirm={(note) => void save(note)}
      onClose={onClose}
    />
  );
}
