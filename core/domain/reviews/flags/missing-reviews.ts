import { countByItem } from './count-by-item';
import type { FlagKind, FlagRule, ServedTicket, Suspicion } from './flag';
import { compareWithPeers } from './peer-shares';

const suspect = (
  kind: FlagKind,
  tickets: readonly ServedTicket[],
  isCounted: (ticket: ServedTicket) => boolean,
  rule: FlagRule,
): readonly Suspicion[] =>
  compareWithPeers(countByItem(tickets, isCounted), rule).map(({ clerkId, n, k, expected, lower }) => ({
    kind,
    clerkId,
    deviceId: null,
    reviewIds: [],
    p: lower,
    figures: { served: n, counted: k, expectedShare: expected },
  }));

/** A clerk of whose residents far fewer speak than of the peers': only the happy are asked. */
export function findLowResponse(tickets: readonly ServedTicket[], rule: FlagRule): readonly Suspicion[] {
  return suspect('lowResponse', tickets, ({ review }) => review !== null, rule);
}

/** A clerk whose residents are far less often asked at all: the screen is off, or skipped. */
export function findSuppressedOffers(tickets: readonly ServedTicket[], rule: FlagRule): readonly Suspicion[] {
  const known = tickets.filter(({ offeredAt }) => offeredAt !== undefined);
  return suspect('suppressedOffers', known, ({ offeredAt }) => offeredAt !== null, rule);
}
