import type { StaffId } from '../../domain/id';
import { isEligible } from '../../domain/queue/eligible';
import { orderWaiting, pickNext, turnAfter } from '../../domain/queue/pick-next';
import type { WaitingTicket } from '../../domain/queue/ticket';
import { refuse, type Context, type Handler } from '../handler';
import type { CounterRecord, ReadTx, WriteTx } from '../ports';
import { counterOf } from '../row-rules';
import { demandFree } from './demand-free';
import { followTide } from './follow-tide';
import { foreseeHall, readHall, readServiceTimes, type HallNow } from './read-hall';

export const callNext: Handler<'queue.callNext'> = async ({ counterId }, context) => {
  const { tx, actor, businessDate } = context;
  const counter = await counterOf(tx, actor, counterId);
  await demandFree(context, counter);
  const now = await readHall(context);
  const waiting = await tx.tickets.listWaiting(businessDate);
  const ticket = pickNext(counter, waiting, now.hall) ?? refuseNobody(counter, waiting, now);
  await recordCall(context, { counter, ticket, waiting, now, staffId: actor.staffId });
  return answer(ticket, counter);
};

function refuseNobody(counter: CounterRecord, waiting: readonly WaitingTicket[], { hall, settings }: HallNow): never {
  const isTideOut =
    counter.mode === 'tide' && waiting.some((ticket) => isEligible(counter, ticket, { ...hall, isTideIn: true }));
  return isTideOut
    ? refuse('counter.tideOut', { waiting: waiting.length, opensAbove: settings.tideThreshold })
    : refuse('queue.empty');
}

/** A number of the clerk's choice: allowed, with a reason, and told what it costs the others. */
export const callTicket: Handler<'queue.callTicket'> = async ({ counterId, ticketId, reason }, context) => {
  const { tx, actor, businessDate } = context;
  const counter = await counterOf(tx, actor, counterId);
  await demandFree(context, counter);
  const waiting = await tx.tickets.listWaiting(businessDate);
  const ticket = waiting.find(({ id }) => id === ticketId) ?? (await refuseNotWaiting(ticketId, context));
  const now = await readHall(context);
  const cost = await readCost(context, { counter, ticket, waiting, now });
  const direct = { reason, skipped: cost.skipped };
  await recordCall(context, { counter, ticket, waiting, now, staffId: actor.staffId, more: { direct } });
  return { ...answer(ticket, counter), ...cost };
};

/** What calling this number now would cost those who stand before it. */
export const readDirectCost: Handler<'queue.directCost'> = async ({ counterId, ticketId }, context) => {
  const { tx, actor, businessDate } = context;
  const counter = await counterOf(tx, actor, counterId);
  const waiting = await tx.tickets.listWaiting(businessDate);
  const ticket = waiting.find(({ id }) => id === ticketId) ?? (await refuseNotWaiting(ticketId, context));
  return readCost(context, { counter, ticket, waiting, now: await readHall(context) });
};

type Choice = Readonly<{
  counter: CounterRecord;
  ticket: WaitingTicket;
  waiting: readonly WaitingTicket[];
  now: HallNow;
}>;

async function readCost(context: Context<ReadTx>, { counter, ticket, waiting, now }: Choice) {
  const order = orderWaiting(counter, waiting, now.hall);
  const place = order.findIndex(({ id }) => id === ticket.id);
  const { usualOf } = await foreseeHall(context, now, [ticket], readServiceTimes(context.tx));
  const minutes = Math.ceil(usualOf(ticket.categoryId));
  return {
    // Not in this counter's order at all: everybody in it is passed over.
    skipped: place === -1 ? order.length : place,
    minutesEach: minutes === 0 ? null : minutes,
  };
}

async function refuseNotWaiting(ticketId: WaitingTicket['id'], { tx, businessDate }: Context<ReadTx>): Promise<never> {
  const ticket = (await tx.tickets.find(ticketId, businessDate)) ?? refuse('ticket.unknown');
  if (ticket.state !== 'called' && ticket.state !== 'serving') {
    refuse('ticket.notWaiting', { state: ticket.state });
  }

  const counter = ticket.counterId === null ? null : await tx.counters.find(ticket.counterId);
  return refuse('ticket.taken', { number: ticket.number, counterNumber: counter?.number ?? null });
}

type Call = Choice &
  Readonly<{ staffId: StaffId | null; more?: { direct?: { reason: string; skipped: number }; automatic?: boolean } }>;

/** The one place where a waiting person is called. */
export async function recordCall(context: Context<WriteTx>, { counter, ticket, waiting, now, staffId, more }: Call) {
  const { tx } = context;
  await tx.record('ticket.called', ticket.id, {
    ticketId: ticket.id,
    number: ticket.number,
    counterId: counter.id,
    staffId,
    callId: (await tx.calls.lastId()) + 1,
    nth: 1,
    // A call out of turn leaves the turn of the others as it is.
    priorityTurn: more?.direct === undefined ? turnAfter(counter, ticket, waiting, now.hall) : counter.priorityTurn,
    ...more,
  });
  await followTide(context);
}

function answer({ id, number, categoryId, itemId, priority }: WaitingTicket, counter: CounterRecord) {
  return {
    ticketId: id,
    number,
    categoryId,
    itemId,
    priority,
    counterName: counter.name,
    counterNumber: counter.number,
  };
}

/** Counters that have been idle for the set seconds call by themselves. */
export const autoCall: Handler<'queue.autoCall'> = async (_input, context) => {
  const { tx, businessDate } = context;
  const { settings } = await readHall(context);
  if (settings.autoCallSeconds === 0) {
    return { called: 0 };
  }

  const busy = new Set((await tx.tickets.listAtCounters()).map(({ counterId }) => counterId));
  const idle = (await tx.counters.list()).filter(
    (counter) => !busy.has(counter.id) && isIdle(counter, context.now, settings.autoCallSeconds),
  );
  let called = 0;
  for (const { id } of idle) {
    // Read anew: each call changes the list and the turn of the next.
    const now = await readHall(context);
    const counter = now.counters.find((one) => one.id === id);
    const waiting = await tx.tickets.listWaiting(businessDate);
    const ticket = counter === undefined ? null : pickNext(counter, waiting, now.hall);
    if (counter !== undefined && ticket !== null) {
      const staffId = counter.staffId;
      await recordCall(context, { counter, ticket, waiting, now, staffId, more: { automatic: true } });
      called += 1;
    }
  }

  return { called };
};

function isIdle({ state, staffId, freeSince }: CounterRecord, now: string, seconds: number): boolean {
  return (
    state === 'open' &&
    staffId !== null &&
    freeSince !== null &&
    Date.parse(now) - Date.parse(freeSince) >= seconds * 1000
  );
}
