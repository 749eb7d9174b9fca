import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueuePlace } from '../../../core/domain/queue/ticket';
import { useCommand } from '../../shared/hub/use-command';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { formatTimeOfDay } from '../../shared/ui/clock-text';
import type { Desk } from '../console/desk-commands';
import { QueueSection } from './queue-section';
import { TicketRow } from './ticket-row';

type Missed = Desk['missed'][number];

const places: readonly QueuePlace[] = ['front', 'by-visit-age', 'back'];

/** Who did not come when called, and may wait again when they do. */
export function MissedList({ missed }: Readonly<{ missed: readonly Missed[] }>) {
  const { t } = useTranslation('clerk');
  const requeue = useCommand('queue.requeue');
  const [choosing, setChoosing] = useState<Readonly<{ anchor: HTMLElement; ticket: Missed }> | null>(null);

  const choose = (ticket: Missed, place: QueuePlace) => {
    setChoosing(null);
    void requeue.run({ ticketId: ticket.ticketId, place });
  };

  return (
    <>
      <QueueSection title={t('queue.missed')} count={missed.length} empty={t('queue.missedEmpty')}>
        {missed.map((ticket) => (
          <TicketRow
            key={ticket.ticketId}
            ticket={ticket}
            why={ticket.note ?? ''}
            since={formatTimeOfDay(ticket.since)}
            action={
              <Button
                size="small"
                aria-haspopup="menu"
                aria-label={t('queue.requeueNumber', { number: ticket.number })}
                onClick={(event) => setChoosing({ anchor: event.currentTarget, ticket })}
              >
                {t('queue.requeue')}
              </Button>
            }
          />
        ))}
      </QueueSection>
      <RefusalAlert refusal={requeue.refusal} onClose={requeue.clear} />
      {choosing === null ? null : (
        <Menu open anchorEl={choosing.anchor} onClose={() => setChoosing(null)}>
          {places.map((place) => (
            <MenuItem key={place} onClick={() => choose(choosing.ticket, place)}>
              {t(`place.${place}`)}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}
