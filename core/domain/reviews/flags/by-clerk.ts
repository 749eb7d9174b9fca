import type { FlaggableReview, ServedTicket } from './flag';

export type ReviewedTicket = ServedTicket & Readonly<{ review: FlaggableReview }>;

export const isReviewed = (ticket: ServedTicket): ticket is ReviewedTicket => ticket.review !== null;

/** Groups in the order of their keys, so that the same tickets in another order give the same flags. */
export function groupBy<T>(list: readonly T[], keyOf: (entry: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    if (key !== null) {
      const group = groups.get(key);
      if (group === undefined) {
        groups.set(key, [entry]);
      } else {
        group.push(entry);
      }
    }
  }

  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const byClerk = <T extends ServedTicket>(tickets: readonly T[]) => groupBy(tickets, ({ clerkId }) => clerkId);

/** In the order in which they were given; one instant, by name. */
export const inTime = (tickets: readonly ReviewedTicket[]) =>
  tickets.toSorted((a, b) => a.review.at - b.review.at || (a.review.reviewId < b.review.reviewId ? -1 : 1));
