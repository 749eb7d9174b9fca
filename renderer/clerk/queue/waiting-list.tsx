import CloseOutlined from '@mui/icons-material/CloseOutlined';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/hub/use-command';
import { useNow } from '../../shared/staff/use-now';
import { ReasonDialog } from '../../shared/staff/reason-dialog';
import type { Desk } from '../console/desk-commands';
import { QueueSection } from './queue-section';
import { TicketRow } from './ticket-row';

type Waiting = Desk['waiting'][number];

/** In the order in which this counter will call them, each with why it stands there. */
export function WaitingList({ waiting }: Readonly<{ waiting: readonly Waiting[] }>) {
  const { t } = useTranslation('clerk');
  const now = useNow(10_000);
  const cancel = useCommand('queue.cancel');
  const [leaving, setLeaving] = useState<Waiting | null>(null);

  const close = () => {
    setLeaving(null);
    cancel.clear();
  };
  const confirm = async (ticket: Waiting, reason: string) => {
    const reply = await cancel.run({ ticketId: ticket.ticketId, reason });
    if (reply?.ok === true) {
      close();
    }
  };

  return (
    <QueueSection title={t('queue.waiting')} count={waiting.length} empty={t('queue.waitingEmpty')}>
      {waiting.map((ticket) => (
        <TicketRow
          key={ticket.ticketId}
          ticket={ticket}
          why={t(`standing.${ticket.standing}`)}
          since={t('queue.minutes', { minutes: Math.max(0, Math.floor((now - Date.parse(ticket.issuedAt)) / 60_000)) })}
          action={
            <IconButton
              size="small"
              aria-label={t('queue.cancel', { number: ticket.number })}
              title={t('queue.cancel', { number: ticket.number })}
              onClick={() => setLeaving(ticket)}
            >
              <CloseOutlined fontSize="small" />
            </IconButton>
          }
        />
      ))}
      {leaving === null ? null : (
        <ReasonDialog
          title={t('cancel.title', { number: leaving.number })}
          explanation={t('cancel.explanation')}
          commonReasons={[t('cancel.reason.left'), t('cancel.reason.mistaken'), t('cancel.reason.twice')]}
          confirmLabel={t('cancel.confirm')}
          busy={cancel.busy}
          refusal={cancel.refusal}
          onConfirm={(reason) => void confirm(leaving, reason)}
          onClose={close}
        />
      )}
    </QueueSection>
  );
}
