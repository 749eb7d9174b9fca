import type { ServedTicket } from '../../../core/domain/reviews/flags/flag';
import type { Random } from '../../day/random';

/** How an honest clerk of the drill is: none is like the other. */
export type Clerk = Readonly<{
  clerkId: string;
  /** How far residents speak better of this clerk than of the others, in the odds. */
  warmth: number;
  responseShare: number;
}>;

export type Traffic = Readonly<{ clerks: readonly Clerk[]; tickets: readonly ServedTicket[] }>;

export type TrafficSize = Readonly<{ clerks: number; days: number; ticketsADay: number }>;

/** The peer shares of the five levels, lowest first, as in the checked numbers of the scheme. */
const levelShares = [0.02, 0.02, 0.08, 0.3, 0.58];
const opensAt = 8.5 * 3600_000;
const firstDay = Date.parse('2026-03-02T00:00:00+08:00');
const dayMs = 24 * 3600_000;

/** Normal by the sum of twelve. */
export const normal = (random: Random) =>
  Array.from({ length: 12 }, () => random.next()).reduce((sum, x) => sum + x, -6);

/** Items of which some are easy and some hard to be pleased with. */
const items = Array.from({ length: 8 }, (_, index) => ({ itemId: `item-${index}`, ease: (index - 3.5) / 6 }));

export function makeHonestTraffic(random: Random, size: TrafficSize): Traffic {
  const clerks = Array.from({ length: size.clerks }, (_, index) => ({
    clerkId: `clerk-${String(index).padStart(2, '0')}`,
    warmth: normal(random) * 0.2,
    responseShare: 0.35 + normal(random) * 0.04,
  }));
  const tickets = clerks.flatMap((clerk, counter) =>
    Array.from({ length: size.days }, (_, day) => day).flatMap((day) =>
      serveDay(random, { clerk, counter, day, count: size.ticketsADay }),
    ),
  );
  return { clerks, tickets };
}

type ClerkDay = Readonly<{ clerk: Clerk; counter: number; day: number; count: number }>;

function serveDay(random: Random, { clerk, counter, day, count }: ClerkDay): readonly ServedTicket[] {
  let now = firstDay + day * dayMs + opensAt + random.next() * 600_000;
  return Array.from({ length: count }, (_, nth) => {
    const calledAt = now + 20_000 + random.next() * 90_000;
    const finishedAt = calledAt + 60_000 + Math.exp(normal(random) * 0.6 + Math.log(6)) * 60_000;
    now = finishedAt;
    const ticketId = `${clerk.clerkId}-${day}-${nth}`;
    const offeredAt = random.next() < 0.985 ? finishedAt + 300 + random.next() * 700 : null;
    const { itemId, ease } = random.pick(items);
    const speaks = random.next() < clerk.responseShare;
    const review = speaks
      ? speak(random, { ticketId, counter, offeredAt, finishedAt, lean: clerk.warmth + ease })
      : null;
    return { ticketId, clerkId: clerk.clerkId, itemId, calledAt, finishedAt, offeredAt, review };
  });
}

type Speech = Readonly<{
  ticketId: string;
  counter: number;
  offeredAt: number | null;
  finishedAt: number;
  lean: number;
}>;

/** Most on the counter's screen, some seconds after it asks; some by the code at a kiosk or on their own phone. */
function speak(random: Random, { ticketId, counter, offeredAt, finishedAt, lean }: Speech): ServedTicket['review'] {
  const level = pickLevel(random, lean);
  const where = random.next();
  const reviewId = `review-${ticketId}`;
  if (offeredAt !== null && where < 0.8) {
    const at = offeredAt + Math.exp(normal(random) * 0.5 + Math.log(6)) * 1000;
    return { reviewId, level, at, deviceId: `rating-${counter}`, source: 'rating' };
  }

  const at = finishedAt + 30_000 + random.next() * 1_500_000;
  return where < 0.9
    ? { reviewId, level, at, deviceId: `kiosk-${Math.floor(random.next() * 2)}`, source: 'kiosk' }
    : { reviewId, level, at, deviceId: `phone-${ticketId}`, source: 'phone' };
}

/** A level by the peer shares, its odds leaning by so much towards the good. */
function pickLevel(random: Random, lean: number): number {
  const weights = levelShares.map((share, index) => share * Math.exp((lean * (index - 2)) / 2));
  let rest = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const found = weights.findIndex((weight) => {
    rest -= weight;
    return rest < 0;
  });
  return found === -1 ? 5 : found + 1;
}
