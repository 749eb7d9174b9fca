import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import shipped from '../../../../standards/evaluation-scheme.json';
import { findFlags, flaggedReviews } from './find-flags';
import type { FlagRule, ServedTicket } from './flag';
import { chanceOfRun } from './longest-run';

const rule: FlagRule = shipped.scoring.flags;
const minute = 60_000;

/** Tickets ten minutes apart, a third of them reviewed some seconds after the screen asked. */
function serve(clerkId: string, count: number, change: (ticket: ServedTicket, nth: number) => ServedTicket) {
  return Array.from({ length: count }, (_, nth) => {
    const finishedAt = nth * 10 * minute;
    const at = finishedAt + 500 + 4000 + (nth % 7) * 1000;
    const ticketId = `${clerkId}-${nth}`;
    const review = {
      reviewId: ticketId,
      level: (nth / 3) % 5 === 4 ? 3 : 5,
      at,
      deviceId: clerkId,
      source: 'rating' as const,
    };
    const ticket = {
      ticketId,
      clerkId,
      itemId: 'i',
      calledAt: finishedAt - minute,
      finishedAt,
      offeredAt: finishedAt + 500,
    };
    return change({ ...ticket, review: nth % 3 === 0 ? review : null }, nth);
  });
}

const honest = ['a', 'b', 'c', 'd', 'e'].flatMap((clerk) => serve(clerk, 300, (ticket) => ticket));
const standing = (tickets: readonly ServedTicket[]) => findFlags(tickets, rule).filter(({ stands }) => stands);
const kindsOf = (odd: readonly ServedTicket[]) =>
  standing([...honest, ...odd]).map(({ kind, clerkId }) => `${kind} ${clerkId ?? '-'}`);

describe('flags', () => {
  it('are none on honest traffic, and none of nothing', () => {
    expect(standing(honest)).toEqual([]);
    expect(findFlags([], rule)).toEqual([]);
  });

  it.each<readonly [string, readonly ServedTicket[], string]>([
    [
      'presses before anybody has read',
      serve('x', 300, (ticket, nth) =>
        ticket.review !== null && nth % 4 === 0
          ? { ...ticket, review: { ...ticket.review, at: (ticket.offeredAt ?? 0) + 900 } }
          : ticket,
      ),
      'tooFast x',
    ],
    [
      'no review but the best',
      serve('x', 300, (ticket) =>
        ticket.review === null ? ticket : { ...ticket, review: { ...ticket.review, level: 5 } },
      ),
      'tooPerfect x',
    ],
    [
      'a batch of the best in a row',
      serve('x', 300, (ticket, nth) =>
        ticket.review === null
          ? ticket
          : { ...ticket, review: { ...ticket.review, level: nth >= 90 && nth < 270 ? 5 : 1 + (nth % 5) } },
      ),
      'run x',
    ],
    [
      'hardly any review',
      serve('x', 300, (ticket, nth) => (nth % 5 === 0 ? ticket : { ...ticket, review: null })),
      'lowResponse x',
    ],
    [
      'a screen that does not ask',
      serve('x', 300, (ticket, nth) => (nth % 3 === 1 ? { ...ticket, offeredAt: null } : ticket)),
      'suppressedOffers x',
    ],
    [
      'a row of tickets on one device',
      serve('x', 300, (ticket, nth) =>
        nth > 0 && nth <= 12
          ? {
              ...ticket,
              review: {
                reviewId: ticket.ticketId,
                level: 5,
                at: 3000 * minute + nth * 8000,
                deviceId: 'kiosk',
                source: 'kiosk',
              },
            }
          : ticket,
      ),
      'sameDevice x',
    ],
    [
      'a ticket nobody called',
      serve('x', 300, (ticket, nth) => (nth === 3 ? { ...ticket, calledAt: null } : ticket)),
      'neverCalled x',
    ],
  ])('ask about %s', (_what, odd, expected) => {
    expect(kindsOf(odd)).toContain(expected);
  });

  it('name the very reviews, so that a score can be given without them', () => {
    const odd = serve('x', 300, (ticket, nth) => (nth === 3 ? { ...ticket, calledAt: null } : ticket));
    expect([...flaggedReviews(findFlags([...honest, ...odd], rule))]).toEqual(['x-3']);
  });

  it('do not depend on the order the tickets come in', () => {
    const odd = serve('x', 300, (ticket, nth) => (nth % 3 === 1 ? { ...ticket, offeredAt: null } : ticket));
    const tickets = [...honest, ...odd];
    expect(findFlags(tickets.toReversed(), rule)).toEqual(findFlags(tickets, rule));
  });

  it('ask nothing of peers where there are too few of them', () => {
    const two = serve('x', 300, (ticket) => ({ ...ticket, offeredAt: null }));
    expect(findFlags([...serve('a', 300, (ticket) => ticket), ...two], rule).map(({ kind }) => kind)).not.toContain(
      'suppressedOffers',
    );
  });
});

describe('the chance of a run', () => {
  /** Every order there is of so many hits and others. */
  function* orders(hits: number, others: number): Generator<string> {
    if (hits + others === 0) {
      yield '';
    }

    if (hits > 0) {
      for (const rest of orders(hits - 1, others)) {
        yield `1${rest}`;
      }
    }

    if (others > 0) {
      for (const rest of orders(hits, others - 1)) {
        yield `0${rest}`;
      }
    }
  }

  it('is that of counting all orders', () => {
    const small = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(small, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 7 }), (hits, others, length) => {
        const all = [...orders(hits, others)];
        const share = all.filter((order) => order.includes('1'.repeat(length))).length / all.length;
        const chance = chanceOfRun(hits, others, length);
        // Where a single gap is already likely it says 1 and is no suspicion.
        expect(chance === 1 ? share > 0.3 : Math.abs(chance - share) < 1e-9).toBe(true);
      }),
    );
  });
});
