import type { MethodName } from '../contract/index';

/** Queries whose answer is the same for everybody who may ask. */
const same: readonly MethodName[] = ['queue.board'];

/** A wait is told in minutes; an answer of this age is as good as a new one. */
const freshMilliseconds = 1000;

/**
 * One answer for all who ask the same at the same state of the data: sixty-four
 * screens hear of a call at one moment, and the board is read once for all of
 * them. A fact more, and it is read anew.
 */
export function createSharedAnswers(position: () => number) {
  const newest = new Map<MethodName, { key: string; answer: Promise<unknown> }>();
  return (method: MethodName, now: string, businessDate: string, ask: () => Promise<unknown>): Promise<unknown> => {
    if (!same.includes(method)) {
      return ask();
    }

    const key = [position(), businessDate, Math.floor(Date.parse(now) / freshMilliseconds)].join();
    const known = newest.get(method);
    if (known?.key === key) {
      return known.answer;
    }

    const answer = ask();
    newest.set(method, { key, answer });
    // A fault is nobody's answer but the first one's.
    answer.catch(() => newest.delete(method));
    return answer;
  };
}
