import { byClerk, isReviewed } from './by-clerk';
import { countByItem } from './count-by-item';
import type { FlagRule, ServedTicket, Suspicion } from './flag';
import { compareWithPeers } from './peer-shares';

/** A clerk whose reviews are nearly all of the top level, far beyond peers with the same items; about the top ones. */
export function findTooPerfect(tickets: readonly ServedTicket[], rule: FlagRule): readonly Suspicion[] {
  const reviewed = tickets.filter(isReviewed);
  const clerks = byClerk(reviewed);
  const isTop = ({ review }: (typeof reviewed)[number]) => review.level === rule.topLevel;
  return compareWithPeers(countByItem(reviewed, isTop), rule).map(({ clerkId, n, k, expected, upper }) => ({
    kind: 'tooPerfect',
    clerkId,
    deviceId: null,
    reviewIds: (clerks.get(clerkId) ?? []).filter(isTop).map(({ review }) => review.reviewId),
    // Below that share there is nothing to ask; the clerk stays among those that were looked at.
    p: k / n < rule.perfectShare ? 1 : upper,
    figures: { reviews: n, top: k, expectedShare: expected },
  }));
}
