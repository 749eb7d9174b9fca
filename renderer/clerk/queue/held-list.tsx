import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { TicketId } from '../../../core/domain/id';
import { formatTimeOfDay } from '../../shared/ui/clock-text';
import { findObstacle, type Desk } from '../console/desk-commands';
import { QueueSection } from './queue-section';
import { TicketRow } from './ticket-row';

type HeldListProps = Readonly<{ desk: Desk; onResume: (ticketId: TicketId) => void }>;

/** Parked by any counter; any counter may go on. */
export function HeldList({ desk, onResume }: HeldListProps) {
  const { t } = useTranslation('clerk');
  const canResume = findObstacle('resume', desk, 0) === null;
  return (
    <QueueSection title={t('queue.held')} count={desk.held.length} empty={t('queue.heldEmpty')}>
      {desk.held.map((ticket) => (
        <TicketRow
          key={ticket.ticketId}
          ticket={ticket}
          why={ticket.note ?? ''}
          since={formatTimeOfDay(ticket.since)}
          action={
            <Button
              size="small"
              disabled={!canResume}
              aria-label={t('queue.resumeNumber', { number: ticket.number })}
              onClick={() => onResume(ticket.ticketId)}
            >
              {t('queue.resume')}
            </Button>
          }
        />
      ))}
    </QueueSection>
  );
}
