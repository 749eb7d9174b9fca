import type { FlagKind, ServedTicket } from '../../../core/domain/reviews/flags/flag';
import type { Random } from '../../day/random';

/** One way of cheating: what it does to a clerk's tickets, and which kinds of flags may find it. */
export type Fraud = Readonly<{
  name: string;
  foundBy: readonly FlagKind[];
  /** Reviews that the fraud made; where it only leaves reviews out, there are none, and the clerk is to be found. */
  commit(
    random: Random,
    own: readonly ServedTicket[],
  ): Readonly<{ tickets: readonly ServedTicket[]; made: readonly string[] }>;
}>;

type Press = NonNullable<ServedTicket['review']>;

const fake = (ticket: ServedTicket, press: Omit<Press, 'reviewId' | 'level'>): ServedTicket => ({
  ...ticket,
  review: { reviewId: `fraud-${ticket.ticketId}`, level: 5, ...press },
});

const madeIn = (tickets: readonly ServedTicket[]) =>
  tickets.flatMap(({ review }) => (review?.reviewId.startsWith('fraud-') === true ? [review.reviewId] : []));

const commitEach = (own: readonly ServedTicket[], change: (ticket: ServedTicket) => ServedTicket) => {
  const tickets = own.map(change);
  return { tickets, made: madeIn(tickets) };
};

/** The clerk reaches round and presses as soon as the screen asks, where the resident walks away. */
const presses: Fraud = {
  name: 'presses for the resident at once',
  foundBy: ['tooFast'],
  commit: (random, own) =>
    commitEach(own, (ticket) => {
      const { offeredAt, review } = ticket;
      const isHit = review === null && typeof offeredAt === 'number' && random.next() < 0.2;
      return isHit
        ? fake(ticket, {
            at: offeredAt + 350 + random.next() * 1000,
            deviceId: `rating-of-${ticket.clerkId}`,
            source: 'rating',
          })
        : ticket;
    }),
};

/** The slips that were left lying about, entered one after the other at the kiosk in the evening. */
const entersCodes: Fraud = {
  name: 'enters left codes in a row at a kiosk',
  foundBy: ['sameDevice'],
  commit(random, own) {
    const days = new Map<number, ServedTicket[]>();
    own.forEach((ticket) => {
      const day = Math.floor((ticket.finishedAt + 8 * 3600_000) / 86_400_000);
      days.set(day, [...(days.get(day) ?? []), ticket]);
    });
    const tickets = [...days.values()].flatMap((day) => {
      let at = Math.max(...day.map(({ finishedAt }) => finishedAt)) + 120_000;
      const deviceId = `kiosk-${Math.floor(random.next() * 2)}`;
      return day.map((ticket) => {
        if (ticket.review !== null || random.next() >= 0.25) {
          return ticket;
        }

        at += 5000 + random.next() * 9000;
        return fake(ticket, { at, deviceId, source: 'kiosk' });
      });
    });
    return { tickets, made: madeIn(tickets) };
  },
};

/** The clerk stands over every resident, or presses with patience: nearly all are five. */
const standsOver: Fraud = {
  name: 'presses the best for nearly everybody, in no haste',
  foundBy: ['tooPerfect'],
  commit: (random, own) =>
    commitEach(own, (ticket) => {
      const isHit = ticket.review !== null ? random.next() < 0.97 : random.next() < 0.3;
      const at = ticket.review?.at ?? (ticket.offeredAt ?? ticket.finishedAt) + 3000 + random.next() * 8000;
      return isHit
        ? fake(ticket, {
            at,
            deviceId: ticket.review?.deviceId ?? `rating-of-${ticket.clerkId}`,
            source: ticket.review?.source ?? 'rating',
          })
        : ticket;
    }),
};

/** Only the visibly happy are asked to press: no review is made up, the others are missing. */
const asksTheHappy: Fraud = {
  name: 'asks only the happy',
  foundBy: ['lowResponse', 'tooPerfect'],
  commit: (random, own) =>
    commitEach(own, (ticket) => {
      const isKept = ticket.review !== null && (ticket.review.level === 5 ? random.next() < 0.55 : random.next() < 0.1);
      return isKept ? ticket : { ...ticket, review: null };
    }),
};

/** The screen is turned off, or the next is called before it asks. */
const turnsOff: Fraud = {
  name: 'keeps the screen from asking',
  foundBy: ['suppressedOffers', 'lowResponse'],
  commit: (random, own) =>
    commitEach(own, (ticket) => (random.next() < 0.4 ? { ...ticket, offeredAt: null, review: null } : ticket)),
};

/** After a bad review a whole afternoon is made good: every ticket in a row gets a five, in no haste. */
const makesGood: Fraud = {
  name: 'gives a whole afternoon fives in a row',
  foundBy: ['run', 'tooPerfect'],
  commit(random, own) {
    const from = Math.floor(random.next() * (own.length - 40));
    const tickets = own.map((ticket, index) =>
      index >= from && index < from + 40
        ? fake(ticket, {
            at: (ticket.offeredAt ?? ticket.finishedAt) + 2500 + random.next() * 9000,
            deviceId: `rating-of-${ticket.clerkId}`,
            source: 'rating',
          })
        : ticket,
    );
    return { tickets, made: madeIn(tickets) };
  },
};

export const frauds: readonly Fraud[] = [presses, entersCodes, standsOver, asksTheHappy, turnsOff, makesGood];
