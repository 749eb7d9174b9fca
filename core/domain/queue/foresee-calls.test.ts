import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../calendar/instant';
import type { CategoryId, CounterId, TicketId } from '../id';
import type { Hall } from './eligible';
import { foreseeCalls, newcomerWaits, type WorkingCounter } from './foresee-calls';
import type { WaitingTicket } from './ticket';

const counter = (n: number, freeInMinutes: number, letters?: readonly string[]): WorkingCounter => ({
  id: `c${n}` as CounterId,
  mode: letters === undefined ? 'any-item' : 'by-category',
  skills: { categoryIds: (letters ?? []) as CategoryId[], itemIds: [] },
  state: 'open',
  staffId: null,
  priorityTurn: 0,
  freeInMinutes,
});

const ticket = (letter: string, n: number): WaitingTicket => ({
  id: `${letter}${n}` as TicketId,
  number: `${letter}${n}`,
  sequence: n,
  categoryId: letter as CategoryId,
  itemId: null,
  lane: 'service',
  priority: false,
  returning: false,
  slot: null,
  lowCounter: false,
  queuedAt: `2026-03-02T00:${String(n).padStart(2, '0')}:00.000Z` as Instant,
  front: false,
  reservedFor: null,
  reservedStaff: null,
});

const hallOf = (counters: readonly WorkingCounter[]): Hall => ({
  now: '2026-03-02T01:00:00.000Z' as Instant,
  counters,
  isTideIn: false,
  priorityRatio: 2,
  yieldMinutes: 600,
});
const five = () => 5;

describe('foreseeing the calls', () => {
  it.each([
    ['one counter, three people', [counter(1, 2)], ['A1', 'A2', 'A3'], { A1: 2, A2: 7, A3: 12 }, 17],
    ['two counters share them', [counter(1, 2), counter(2, 0)], ['A1', 'A2', 'A3'], { A1: 0, A2: 2, A3: 5 }, 7],
    [
      'each its own category',
      [counter(1, 0, ['A']), counter(2, 0, ['B'])],
      ['A1', 'A2', 'B3'],
      { A1: 0, A2: 5, B3: 0 },
      10,
    ],
    [
      'nobody who may call B',
      [counter(1, 0, ['A']), { ...counter(2, 0, ['B']), state: 'closed' as const }],
      ['B1'],
      {},
      0,
    ],
  ])('with %s', (_what, counters, names, calls, newcomer) => {
    const waiting = names.map((name) => ticket(name.charAt(0), Number(name.slice(1))));
    const open = counters.filter(({ state }) => state === 'open');
    const seen = foreseeCalls(open, waiting, hallOf(counters), five);
    expect(Object.fromEntries(seen.calledIn)).toEqual(calls);
    expect(newcomerWaits(ticket('A', 59), open, hallOf(counters), seen)).toBe(newcomer);
  });

  it('knows no wait where no open counter takes it', () => {
    const counters = [counter(1, 0, ['A']), { ...counter(2, 0, ['B']), state: 'closed' as const }];
    const open = counters.slice(0, 1);
    const seen = foreseeCalls(open, [], hallOf(counters), five);
    expect(newcomerWaits(ticket('B', 1), open, hallOf(counters), seen)).toBeNull();
  });

  it('calls everybody once, and a newcomer not before anybody who could have been taken instead', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('A', 'B'), { maxLength: 25 }),
        fc.integer({ min: 1, max: 4 }),
        (letters, count) => {
          const counters = Array.from({ length: count }, (_, n) => counter(n, n));
          const waiting = letters.map((letter, n) => ticket(letter, n));
          const seen = foreseeCalls(counters, waiting, hallOf(counters), five);
          expect([...seen.calledIn.keys()].sort()).toEqual(waiting.map(({ id }) => id).sort());
          const mine = newcomerWaits(ticket('A', 59), counters, hallOf(counters), seen);
          expect(Math.max(0, ...seen.calledIn.values())).toBeLessThanOrEqual(mine ?? -1);
        },
      ),
    );
  });
});
