import type { BusinessDate } from '../../domain/calendar/instant';
import type { TicketId } from '../../domain/id';
import { letLater as placeLater } from '../../domain/queue/queue-place';
import type { Ticket } from '../../domain/queue/ticket';
import { refuse, type Handler } from '../handler';
import type { ReadTx } from '../ports';
import { counterOf } from '../row-rules';
import { readSettings } from '../settings';
import { queueAgain } from './at-counter';
import { demandFree } from './demand-free';
import { followTide } from './follow-tide';

async function ticketOfToday(tx: ReadTx, id: TicketId, today: BusinessDate): Promise<Ticket> {
  return (await tx.tickets.find(id, today)) ?? refuse('ticket.unknown');
}

/** Any clerk goes on with a person on hold; the ticket comes to that clerk's counter. */
export const resume: Handler<'queue.resume'> = async ({ counterId, ticketId }, context) => {
  const { tx, actor, businessDate } = context;
  const counter = await counterOf(tx, actor, counterId);
  await demandFree(context, counter);
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

export const requeue: Handler<'queue.requeue'> = async ({ ticketId, place }, context) => {
  const { tx, businessDate } = context;
  const ticket = await ticketOfToday(tx, ticketId, businessDate);
  if (ticket.state !== 'missed') {
    refuse('ticket.notMissed');
  }

  await tx.record('ticket.requeued', ticketId, { ticketId, place, queuedAt: await queueAgain(place, ticket, context) });
  await followTide(context);
  return { ticketId, number: ticket.number };
};

/** The resident lets a few others go first, and keeps the number. */
export const letLater: Handler<'queue.letLater'> = async ({ ticketId }, { tx, businessDate, standards }) => {
  const ticket = await ticketOfToday(tx, ticketId, businessDate);
  if (ticket.state !== 'waiting') {
    refuse('ticket.notWaiting', { state: ticket.state });
  }

  const { stepBackTickets, stepBackTimes } = await readSettings(tx, standards.bundle);
  if (ticket.timesLater >= stepBackTimes) {
    refuse('ticket.laterTooOften', { times: stepBackTimes });
  }

  const others = (await tx.tickets.listWaiting(businessDate)).filter(
    (one) => one.categoryId === ticket.categoryId && one.lane === ticket.lane,
  );
  const later = placeLater(ticket, others, stepBackTickets) ?? refuse('ticket.lastAlready');
  await tx.record('ticket.letLater', ticketId, { ticketId, ...later });
  return { ticketId, number: ticket.number, passed: later.passed };
};

export const cancel: Handler<'queue.cancel'> = async ({ ticketId, reason }, context) => {
  const { tx, businessDate } = context;
  const ticket = await ticketOfToday(tx, ticketId, businessDate);
  if (ticket.state !== 'waiting') {
    refuse('ticket.notWaiting', { state: ticket.state });
  }

  await tx.record('ticket.cancelled', ticketId, { ticketId, reason });
  await followTide(context);
  return { ticketId, number: ticket.number };
};
