import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId, TicketId } from '../../../core/domain/id';
import { useCommand } from '../../shared/hub/use-command';
import { RefusalAlert } from '../../shared/staff/refusal-alert';

/** Whoever asked by telephone is here now: the case goes on at this counter. */
export function TakeUpButton({ caseId, ticketId }: Readonly<{ caseId: CaseId; ticketId: TicketId }>) {
  const { t } = useTranslation('caseList');
  const takeUp = useCommand('case.takeUp');
  const [isDone, setIsDone] = useState(false);
  const run = async () => {
    const reply = await takeUp.run({ caseId, ticketId });
    setIsDone(reply?.ok === true);
  };
  if (isDone) {
    return <Typography role="status">{t('summary.takenUp')}</Typography>;
  }
  return (
    <>
      <RefusalAlert refusal={takeUp.refusal} onClose={takeUp.clear} />
      <Button variant="contained" loading={takeUp.busy} onClick={() => void run()}>
        {t('summary.takeUp')}
      </Button>
    </>
  );
}
