import type { BusinessDate } from '../../domain/calendar/instant';
import type { TicketId } from '../../domain/id';
import type { Ticket } from '../../domain/queue/ticket';
import { refuse, type Handler } from '../handler';
import type { ReadTx } from '../ports';
import { counterOf } from '../row-rules';
import { queuedFrom } from './at-counter';
import { demandFree } from './demand-free';

async function ticketOfToday(tx: ReadTx, id: TicketId, today: BusinessDate): Promise<Ticket> {
  return (await tx.tickets.find(id, today)) ?? refuse('ticket.unknown');
}

/** Any clerk goes on with a person on hold; the ticket comes to that clerk's counter. */
export const resume: Handler<'queue.resume'> = async ({ counterId, ticketId }, { tx, actor, businessDate }) => {
  const counter = await counterOf(tx, actor, counterId);
  await demandFree(tx, counter);
  const ticket = await ticketOfToday(tx, ticketId, businessDate);
  if (ticket.state !== 'held') {
    refuse('ticket.notHeld');
  }

  await tx.record(ticket.startedAt === null ? 'ticket.started' : 'ticket.resumed', ticketId, {
    ticketId,
    counterId,
    staffId: actor.staffId,
  });
  return { ticketId, number: ticket.number };
};

export const requeue: Handler<'queue.requeue'> = async ({ ticketId, place }, { tx, now, businessDate }) => {
  const ticket = await ticketOfToday(tx, ticketId, businessDate);
  if (ticket.state !== 'missed') {
    refuse('ticket.notMissed');
  }

  await tx.record('ticket.requeued', ticketId, { ticketId, place, queuedAt: queuedFrom(place, ticket, now) });
  return { ticketId, number: ticket.number };
};

export const cancel: Handler<'queue.cancel'> = async ({ ticketId, reason }, { tx, businessDate }) => {
  const ticket = await ticketOfToday(tx, ticketId, businessDate);
  if (ticket.state !== 'waiting') {
    refuse('ticket.notWaiting');
  }

  await tx.record('ticket.cancelled', ticketId, { ticketId, reason });
  return { ticketId, number: ticket.number };
};
