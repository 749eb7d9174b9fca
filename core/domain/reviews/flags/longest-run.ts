import { byClerk, inTime, isReviewed, type ReviewedTicket } from './by-clerk';
import type { FlagRule, ServedTicket, Suspicion } from './flag';
import { logBeta } from '../../statistics/log-gamma';

const logChoose = (n: number, k: number) => -Math.log(n + 1) - logBeta(k + 1, n - k + 1);

/**
 * The chance that so many hits and others, shuffled, hold a run of `length` hits or more, exactly: the
 * others make others + 1 gaps, and by inclusion and exclusion the chance is
 * Σ(−1)^(j+1)·C(others + 1, j)·C(N − j·length, others)/C(N, others).
 */
export function chanceOfRun(hits: number, others: number, length: number): number {
  const n = hits + others;
  if (length <= 0) {
    return 1;
  }

  let sum = 0;
  for (let j = 1; j <= others + 1 && j * length <= hits; j += 1) {
    const term = Math.exp(logChoose(others + 1, j) + logChoose(n - j * length, others) - logChoose(n, others));
    sum += j % 2 === 1 ? term : -term;
    // The terms fall fast where the whole is small; where it is not, it is no suspicion anyway.
    if (term > 1) {
      return 1;
    }
  }

  return Math.min(1, Math.max(0, sum));
}

type Run = Readonly<{ from: number; length: number }>;

function longestRun(hits: readonly boolean[]): Run {
  let longest: Run = { from: 0, length: 0 };
  let from = 0;
  hits.forEach((isHit, index) => {
    if (!isHit) {
      from = index + 1;
    } else if (index + 1 - from > longest.length) {
      longest = { from, length: index + 1 - from };
    }
  });
  return longest;
}

/** A clerk's top reviews in one row that shuffling hardly ever makes: a batch pressed at once; about that row. Alone it is no proof. */
export function findRuns(tickets: readonly ServedTicket[], rule: FlagRule): readonly Suspicion[] {
  return [...byClerk(tickets.filter(isReviewed))]
    .filter(([, own]) => own.length >= rule.minimumCount)
    .map(([clerkId, own]) => suspectRun(clerkId, inTime(own), rule));
}

function suspectRun(clerkId: string, own: readonly ReviewedTicket[], rule: FlagRule): Suspicion {
  const hits = own.map(({ review }) => review.level === rule.topLevel);
  const count = hits.filter(Boolean).length;
  const run = longestRun(hits);
  return {
    kind: 'run',
    clerkId,
    deviceId: null,
    reviewIds: own.slice(run.from, run.from + run.length).map(({ review }) => review.reviewId),
    p: chanceOfRun(count, own.length - count, run.length),
    figures: { reviews: own.length, top: count, run: run.length },
  };
}
