import { canServe } from '../../domain/queue/can-serve';
import { estimateWait } from '../../domain/queue/estimate-wait';
import type { Handler } from '../handler';
import { estimateSample } from './issue-ticket';

/** The newest call large, the last five listed, and some more for a screen that was away. */
const shownCalls = 30;

export const readBoard: Handler<'queue.board'> = async (_input, { tx, businessDate, standards }) => {
  const calls = await tx.calls.listNewest(businessDate, shownCalls);
  const waiting = await tx.tickets.listWaiting(businessDate);
  const open = (await tx.counters.list()).filter((counter) => counter.state === 'open');
  const byCategory = [];
  for (const category of standards.bundle.categories.filter((one) => one.takesNumbers)) {
    const categoryId = category.id as (typeof waiting)[number]['categoryId'];
    const count = waiting.filter((ticket) => ticket.categoryId === categoryId).length;
    const openCounters = open.filter((counter) => canServe(counter, { categoryId, itemId: null })).length;
    const minutes = await tx.tickets.serviceMinutes(categoryId, estimateSample);
    byCategory.push({
      categoryId,
      letter: category.letter,
      count,
      openCounters,
      estimate: estimateWait(count, openCounters, minutes),
    });
  }

  return { businessDate, calls: [...calls], waiting: byCategory, waitingTotal: waiting.length };
};
