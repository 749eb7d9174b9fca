import type { CounterId, ItemId } from '../../domain/id';
import { queuedFrom } from '../../domain/queue/queue-place';
import type { QueuePlace, Ticket } from '../../domain/queue/ticket';
import { whenMissable } from '../../domain/queue/when-missable';
import { findCategory, findItem } from '../../domain/standards/look-up';
import { refuse, type Context, type Handler } from '../handler';
import type { ReadTx, WriteTx } from '../ports';
import { counterOf } from '../row-rules';
import { readSettings } from '../settings';
import { followTide } from './follow-tide';

/** The person at the counter, and the marks that every fact about them carries. */
export async function personAt(counterId: CounterId, { tx, actor }: Context<WriteTx>) {
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

export const hold: Handler<'queue.hold'> = async ({ counterId, reason, place }, context) => {
  const { ticket, marks } = await personAt(counterId, context);
  await context.tx.record('ticket.held', ticket.id, { ...marks, reason, place: place ?? null });
  return answer(ticket);
};

export const transfer: Handler<'queue.transfer'> = async ({ counterId, to, place, reason }, context) => {
  const { tx } = context;
  const { ticket, marks } = await personAt(counterId, context);
  const target = await findWhereTo(ticket, to, context);
  await tx.record('ticket.transferred', ticket.id, {
    ...marks,
    ...target,
    place,
    queuedAt: await queueAgain(place, { ...ticket, categoryId: target.toCategoryId }, context),
    reason,
  });
  await followTide(context);
  return answer(ticket);
};

/** From when the waiting of a ticket counts that waits again, among those of its category. */
export async function queueAgain(
  place: QueuePlace,
  ticket: Ticket,
  { tx, now, businessDate, standards }: Context<ReadTx>,
) {
  const { stepBackTickets: few } = await readSettings(tx, standards.bundle);
  const waiting = place === 'after-some' ? await tx.tickets.listWaiting(businessDate) : [];
  const others = waiting.filter((one) => one.categoryId === ticket.categoryId && one.lane === ticket.lane);
  return queuedFrom(place, ticket.issuedAt, { now, others, few });
}

type Target = Parameters<typeof transfer>[0]['to'];

async function findWhereTo(ticket: Ticket, to: Target, context: Context<WriteTx>) {
  const { tx } = context;
  if (to.kind === 'category') {
    return findCategoryTo(ticket, to.categoryId, context);
  }

  const here = { toCategoryId: ticket.categoryId, toCounterId: null, toStaffId: null };
  if (to.kind === 'counter') {
    const counter = (await tx.counters.find(to.counterId)) ?? refuse('transfer.nowhere');
    return counter.state === 'closed' ? refuse('transfer.closed') : { ...here, toCounterId: counter.id };
  }

  // Who works at no counter now could not call it.
  const isHere = (await tx.counters.list()).some(({ staffId, state }) => staffId === to.staffId && state !== 'closed');
  return isHere ? { ...here, toStaffId: to.staffId } : refuse('transfer.absent');
}

async function findCategoryTo(ticket: Ticket, categoryId: Ticket['categoryId'], { tx, standards }: Context<WriteTx>) {
  const category = findCategory(standards.bundle, categoryId) ?? refuse('category.unknown');
  const toItemId = await findItemThere(tx, ticket, categoryId, standards.bundle);
  const counters = await tx.counters.list();
  const isServed = counters.some(
    (counter) =>
      counter.mode !== 'by-category' ||
      counter.skills.categoryIds.includes(categoryId) ||
      (toItemId !== null && counter.skills.itemIds.includes(toItemId)),
  );
  return isServed && category.takesNumbers
    ? { toCategoryId: categoryId, toCounterId: null, toStaffId: null, toItemId }
    : refuse('transfer.nowhere');
}

/** What is left to do of that category; null when nothing of the visit's list is. */
async function findItemThere(
  tx: ReadTx,
  ticket: Ticket,
  categoryId: Ticket['categoryId'],
  bundle: Context<ReadTx>['standards']['bundle'],
): Promise<ItemId | null> {
  const isThere = (itemId: ItemId | null) => itemId !== null && findItem(bundle, itemId)?.categoryId === categoryId;
  const open = (await tx.tickets.listItems(ticket.id)).filter(({ doneAt }) => doneAt === null);
  const found = open.find(({ itemId }) => isThere(itemId));
  return found?.itemId ?? (isThere(ticket.itemId) ? ticket.itemId : null);
}
