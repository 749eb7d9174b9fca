import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/hub/use-command';
import { ReasonDialog } from '../../shared/staff/reason-dialog';
import type { Desk } from '../console/desk-commands';

type DeskReasonDialogProps = Readonly<{ about: 'missed' | 'hold' | 'pause'; desk: Desk; onClose: () => void }>;

/** 过号, 挂起 and 暂停 want to know why. */
export function DeskReasonDialog({ about, desk, onClose }: DeskReasonDialogProps) {
  const { t } = useTranslation('clerk');
  const counterId = desk.counter.id;
  const commands = {
    missed: useCommand('queue.markMissed'),
    hold: useCommand('queue.hold'),
    pause: useCommand('counter.pause'),
  };
  const { busy, refusal, run } = commands[about];

  const confirm = async (reason: string) => {
    const reply = await run({ counterId, reason });
    if (reply?.ok === true) {
      onClose();
    }
  };

  return (
    <ReasonDialog
      title={t(`${about}.title`, { number: desk.current?.number ?? '' })}
      explanation={t(`${about}.explanation`)}
      commonReasons={[t(`${about}.reason.first`), t(`${about}.reason.second`), t(`${about}.reason.third`)]}
      confirmLabel={t(`${about}.confirm`)}
      busy={busy}
      refusal={refusal}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    />
  );
}
