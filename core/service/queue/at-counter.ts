import type { Instant } from '../../domain/calendar/instant';
import type { CounterId } from '../../domain/id';
import type { QueuePlace, Ticket } from '../../domain/queue/ticket';
import { whenMissable } from '../../domain/queue/when-missable';
import { refuse, type Context, type Handler } from '../handler';
import type { WriteTx } from '../ports';
import { counterOf } from '../row-rules';
import { readSettings } from '../settings';

/** The person at the counter, and the marks that every fact about them carries. */
async function personAt(counterId: CounterId, { tx, actor }: Context<WriteTx>) {
  await counterOf(tx, actor, counterId);
  const ticket = (await tx.tickets.findAtCounter(counterId)) ?? refuse('ticket.none');
  return { ticket, marks: { ticketId: ticket.id, counterId, staffId: actor.staffId } };
}

function demandCalled(ticket: Ticket): void {
  if (ticket.state !== 'called') {
    refuse('ticket.notCalled');
  }
}

const answer = ({ id, number }: Ticket) => ({ ticketId: id, number });

export const recall: Handler<'queue.recall'> = async ({ counterId }, context) => {
  const { ticket, marks } = await personAt(counterId, context);
  demandCalled(ticket);
  const nth = ticket.calls + 1;
  const callId = (await context.tx.calls.lastId()) + 1;
  await context.tx.record('ticket.recalled', ticket.id, { ...marks, number: ticket.number, callId, nth });
  return { ...answer(ticket), calls: nth };
};

export const startService: Handler<'queue.startService'> = async ({ counterId }, context) => {
  const { ticket, marks } = await personAt(counterId, context);
  demandCalled(ticket);
  await context.tx.record('ticket.started', ticket.id, marks);
  return answer(ticket);
};

export const finish: Handler<'queue.finish'> = async ({ counterId }, context) => {
  const { ticket, marks } = await personAt(counterId, context);
  if (ticket.state !== 'serving') {
    refuse('ticket.notServing');
  }

  await context.tx.record('ticket.finished', ticket.id, marks);
  return answer(ticket);
};

export const markMissed: Handler<'queue.markMissed'> = async ({ counterId, reason }, context) => {
  const { ticket, marks } = await personAt(counterId, context);
  demandCalled(ticket);
  const settings = await readSettings(context.tx, context.standards.bundle);
  const from = whenMissable(
    { calls: ticket.calls, calledAt: ticket.calledAt ?? context.now },
    { minimumCalls: settings.missedMinimumCalls, minimumSeconds: settings.missedMinimumSeconds },
  );
  if (from === null || Date.parse(context.now) < from) {
    refuse('ticket.tooSoon', {
      calls: ticket.calls,
      minimumCalls: settings.missedMinimumCalls,
      from: from === null ? null : new Date(from).toISOString(),
    });
  }

  await context.tx.record('ticket.missed', ticket.id, { ...marks, reason });
  return answer(ticket);
};

export const hold: Handler<'queue.hold'> = async ({ counterId, reason }, context) => {
  const { ticket, marks } = await personAt(counterId, context);
  await context.tx.record('ticket.held', ticket.id, { ...marks, reason });
  return answer(ticket);
};

export const transfer: Handler<'queue.transfer'> = async ({ counterId, to, place, reason }, context) => {
  const { ticket, marks } = await personAt(counterId, context);
  const { toCategoryId, toCounterId } = await findWhereTo(ticket, to, context);
  await context.tx.record('ticket.transferred', ticket.id, {
    ...marks,
    toCategoryId,
    toCounterId,
    place,
    queuedAt: queuedFrom(place, ticket, context.now),
    reason,
  });
  return answer(ticket);
};

/** By the age of the visit it waits since it was issued; else since now. `front` goes before all by its mark. */
export function queuedFrom(place: QueuePlace, ticket: Pick<Ticket, 'issuedAt'>, now: Instant): Instant {
  return place === 'back' ? now : ticket.issuedAt;
}

async function findWhereTo(
  ticket: Ticket,
  to: Parameters<typeof transfer>[0]['to'],
  { tx, standards }: Context<WriteTx>,
) {
  if (to.kind === 'counter') {
    const counter = await tx.counters.find(to.counterId);
    return counter === null ? refuse('transfer.nowhere') : { toCategoryId: ticket.categoryId, toCounterId: counter.id };
  }

  const category = standards.bundle.categories.find((one) => one.id === to.categoryId) ?? refuse('category.unknown');
  const counters = await tx.counters.list();
  const isServed = counters.some(
    (counter) => counter.mode !== 'by-category' || counter.skills.categoryIds.includes(to.categoryId),
  );
  return isServed && category.takesNumbers
    ? { toCategoryId: to.categoryId, toCounterId: null }
    : refuse('transfer.nowhere');
}
