import { groupBy, inTime, isReviewed, type ReviewedTicket } from './by-clerk';
import type { FlagRule, ServedTicket, Suspicion } from './flag';

const dayMs = 24 * 3600_000;
/** A device that spoke for a moment is taken as one that could have spoken for an hour. */
const leastSpan = 3600_000;

/**
 * Tickets rated on one device within seconds of each other, in a row. Were its reviews to come
 * independently, a gap would be that short with chance 1 − e^(−rate·seconds); a row of g such gaps
 * among n has at most chance (n − g)·π^g. About the whole row.
 */
export function findSameDevice(tickets: readonly ServedTicket[], rule: FlagRule): readonly Suspicion[] {
  const reviewed = tickets.filter(isReviewed);
  const devices = groupBy(reviewed, ({ review }) => review.deviceId);
  const span = spanOfDay(reviewed);
  return [...devices].flatMap(([deviceId, own]) => suspectRows(deviceId, inTime(own), span, rule));
}

/** How long of a day reviews come at all: the longest stretch of one. */
function spanOfDay(reviewed: readonly ReviewedTicket[]): number {
  const days = groupBy(reviewed, ({ review }) => String(Math.floor(review.at / dayMs)));
  const spans = [...days.values()].map((day) => {
    const ordered = inTime(day);
    return (ordered.at(-1)?.review.at ?? 0) - (ordered[0]?.review.at ?? 0);
  });
  return spans.reduce((longest, span) => Math.max(longest, span), leastSpan);
}

function suspectRows(
  deviceId: string,
  own: readonly ReviewedTicket[],
  span: number,
  rule: FlagRule,
): readonly Suspicion[] {
  const days = new Set(own.map(({ review }) => Math.floor(review.at / dayMs))).size;
  const short = 1 - Math.exp((-own.length / (days * span)) * rule.sameDeviceSeconds * 1000);
  return rowsOf(own, rule.sameDeviceSeconds * 1000).map((row) => {
    const gaps = row.length - 1;
    return {
      kind: 'sameDevice',
      clerkId: onlyClerk(row),
      deviceId,
      reviewIds: row.map(({ review }) => review.reviewId),
      p: Math.min(1, (own.length - gaps) * short ** gaps),
      figures: { reviews: own.length, row: row.length, shortGap: short },
    };
  });
}

/** Stretches of two and more whose gaps are all short. */
function rowsOf(ordered: readonly ReviewedTicket[], within: number): readonly (readonly ReviewedTicket[])[] {
  const rows: ReviewedTicket[][] = [];
  for (const ticket of ordered) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row !== undefined && last !== undefined && ticket.review.at - last.review.at < within) {
      row.push(ticket);
    } else {
      rows.push([ticket]);
    }
  }

  return rows.filter((row) => row.length > 1);
}

function onlyClerk(row: readonly ReviewedTicket[]): string | null {
  const clerks = new Set(row.map(({ clerkId }) => clerkId));
  return clerks.size === 1 ? (row[0]?.clerkId ?? null) : null;
}
