import { betaBinomialUpperTail } from '../../statistics/beta-binomial';
import { median } from '../../statistics/quantile';
import { byClerk, isReviewed, type ReviewedTicket } from './by-clerk';
import type { FlagRule, ServedTicket, Suspicion } from './flag';

/** The share of presses that came less than so many seconds after the prompt: nobody has read five choices by then. Null of none. */
export function shareOfFast(secondsAfterPrompt: readonly number[], threshold: number): number | null {
  const { length } = secondsAfterPrompt;
  return length === 0 ? null : secondsAfterPrompt.filter((seconds) => seconds < threshold).length / length;
}

type Timed = ReviewedTicket & Readonly<{ offeredAt: number }>;

const isTimed = (ticket: ServedTicket): ticket is Timed =>
  isReviewed(ticket) &&
  ticket.review.source === 'rating' &&
  ticket.offeredAt !== undefined &&
  ticket.offeredAt !== null;

/**
 * A clerk whose reviews are pressed faster than anybody reads, more often than among the peers; about
 * the fast presses. Once is an impatient child; the chance is that of so many, with the peers'
 * median share drawn towards what the scheme believes.
 */
export function findTooFast(tickets: readonly ServedTicket[], rule: FlagRule): readonly Suspicion[] {
  const clerks = [...byClerk(tickets.filter(isTimed))].map(([clerkId, own]) => ({
    clerkId,
    n: own.length,
    fast: own.filter(({ offeredAt, review }) => review.at - offeredAt < rule.fastSeconds * 1000),
  }));
  return clerks.map(({ clerkId, n, fast }) => {
    const peers = clerks.filter((clerk) => clerk.clerkId !== clerkId);
    const expected = honestShare(peers, rule);
    const shape = { n, alpha: expected * rule.fastShareStrength, beta: (1 - expected) * rule.fastShareStrength };
    return {
      kind: 'tooFast',
      clerkId,
      deviceId: null,
      reviewIds: fast.map(({ review }) => review.reviewId),
      p: betaBinomialUpperTail(fast.length, shape),
      figures: { timed: n, fast: fast.length, expectedShare: expected },
    };
  });
}

function honestShare(peers: readonly Readonly<{ n: number; fast: readonly unknown[] }>[], rule: FlagRule): number {
  const shares = peers.map(
    ({ n, fast }) => (fast.length + rule.fastShare * rule.fastShareStrength) / (n + rule.fastShareStrength),
  );
  return median(shares) ?? rule.fastShare;
}
