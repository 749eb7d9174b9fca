import { byClerk } from './by-clerk';
import type { ServedTicket } from './flag';
import type { ClerkCounts } from './peer-shares';

/** Tickets of each clerk by item, and those among them that are what is looked at. */
export function countByItem<T extends ServedTicket>(
  tickets: readonly T[],
  isCounted: (ticket: T) => boolean,
): readonly ClerkCounts[] {
  return [...byClerk(tickets)].map(([clerkId, own]) => {
    const items = new Map<string, { n: number; k: number }>();
    for (const ticket of own) {
      const id = ticket.itemId ?? '';
      const { n, k } = items.get(id) ?? { n: 0, k: 0 };
      items.set(id, { n: n + 1, k: k + Number(isCounted(ticket)) });
    }

    return { clerkId, items };
  });
}
