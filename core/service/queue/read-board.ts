import type { OutputOf } from '../../contract/index';
import type { CategoryId } from '../../domain/id';
import { canServe } from '../../domain/queue/can-serve';
import type { WaitingTicket } from '../../domain/queue/ticket';
import type { Context, Handler } from '../handler';
import type { ReadTx } from '../ports';
import { estimateFor, newcomerTo } from './give-number';
import { readQuotaReached } from './issue-ticket';
import { foreseeHall, readHall, readServiceTimes } from './read-hall';

/** The newest call large, the last five listed, and some more for a screen that was away. */
const shownCalls = 30;

type Board = OutputOf<'queue.board'>;

export const readBoard: Handler<'queue.board'> = async (_input, context) => {
  const { tx, businessDate } = context;
  const calls = await tx.calls.listNewest(businessDate, shownCalls);
  const waiting = await tx.tickets.listWaiting(businessDate);
  return {
    businessDate,
    calls: [...calls],
    waiting: await describeWaiting(context, waiting),
    waitingTotal: waiting.length,
    handOutWaiting: waiting.filter(({ lane }) => lane === 'hand-out').length,
    isTideIn: (await tx.centre.get()).isTideIn,
  };
};

async function describeWaiting(context: Context<ReadTx>, waiting: readonly WaitingTicket[]): Promise<Board['waiting']> {
  const { tx, standards } = context;
  const now = await readHall(context);
  const times = readServiceTimes(tx);
  const foreseen = await foreseeHall(context, now, waiting, times);
  const open = now.counters.filter((counter) => counter.state === 'open');
  const described = [];
  for (const category of standards.bundle.categories.filter((one) => one.takesNumbers)) {
    const categoryId = category.id as CategoryId;
    const wanted = { categoryId, itemId: null };
    described.push({
      categoryId,
      letter: category.letter,
      count: waiting.filter((ticket) => ticket.categoryId === categoryId && ticket.lane === 'service').length,
      openCounters: open.filter((counter) => canServe(counter, wanted)).length,
      estimate: await estimateFor(context, categoryId, newcomerTo(categoryId, now, foreseen), times),
      quotaReached: await readQuotaReached(context, category),
    });
  }

  return [...described, ...withdrawn(waiting, described)];
}

/** A category may leave the standard while people wait for it: they are on the board until they are called. */
function withdrawn(waiting: readonly WaitingTicket[], known: Board['waiting']): Board['waiting'] {
  const ids = new Set(known.map(({ categoryId }) => categoryId));
  const others = waiting.filter(({ categoryId, lane }) => lane === 'service' && !ids.has(categoryId));
  return [...new Set(others.map(({ categoryId }) => categoryId))].map((categoryId) => {
    const tickets = others.filter((ticket) => ticket.categoryId === categoryId);
    const letter = /[A-Z](?=\d)/.exec(tickets[0]?.number ?? '')?.[0] ?? '';
    return { categoryId, letter, count: tickets.length, openCounters: 0, estimate: null, quotaReached: null };
  });
}
