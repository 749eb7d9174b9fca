import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Instant } from '../calendar/instant';
import { estimateWait, quantile } from './estimate-wait';
import { formatNumber, numberBand, type NumberMark } from './ticket-number';
import { whenMissable } from './when-missable';

describe('ticket numbers', () => {
  it.each([
    ['', 'A', 12, 'A012'],
    ['V', 'A', 3, 'VA003'],
    ['Y', 'B', 999, 'YB999'],
    ['', 'A', 1000, 'A1000'],
  ] as const)('%s%s %i is %s', (mark, letter, sequence, expected) => {
    expect(formatNumber(numberBand(mark, letter), sequence)).toBe(expected);
  });

  it('never collide between bands, however long a day is', () => {
    const letters = [...'ABCDEFGHJKLMNPQRSTUWXZ'];
    const ticket = fc.tuple(
      fc.constantFrom<NumberMark>('', 'V', 'Y'),
      fc.constantFrom(...letters),
      fc.integer({ min: 1, max: 20_000 }),
    );
    fc.assert(
      fc.property(ticket, ticket, (a, b) => {
        const same = a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
        expect(formatNumber(numberBand(a[0], a[1]), a[2]) === formatNumber(numberBand(b[0], b[1]), b[2])).toBe(same);
      }),
    );
  });
});

describe('the waiting estimate', () => {
  it.each([
    ['nobody open', 3, 0, [5, 5, 5, 5, 5], null],
    ['too little known', 3, 2, [5, 5], null],
    ['nobody ahead', 0, 2, [4, 4, 4, 4, 4], { lowMinutes: 0, highMinutes: 5 }],
    ['six ahead, two counters, five minutes each', 6, 2, [5, 5, 5, 5, 5], { lowMinutes: 15, highMinutes: 20 }],
    ['six ahead, one counter, two to ten minutes', 6, 1, [2, 4, 6, 8, 10], { lowMinutes: 20, highMinutes: 60 }],
  ])('with %s', (_what, ahead, open, minutes, expected) => {
    expect(estimateWait(ahead, open, minutes)).toEqual(expected);
  });

  it('is a range, and never shorter with more people ahead', () => {
    const minutes = fc.array(fc.double({ min: 0.5, max: 60, noNaN: true }), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 12 }), minutes, (ahead, open, sample) => {
        const now = estimateWait(ahead, open, sample);
        const later = estimateWait(ahead + 1, open, sample);
        expect(now?.highMinutes).toBeGreaterThan(now?.lowMinutes ?? 0);
        expect(later?.lowMinutes).toBeGreaterThanOrEqual(now?.lowMinutes ?? 0);
        expect(later?.highMinutes).toBeGreaterThanOrEqual(now?.highMinutes ?? 0);
      }),
    );
  });

  it('takes quantiles of type 7', () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([7], 0.9)).toBe(7);
  });
});

it.each([
  [1, 3, 60, null],
  [3, 3, 60, '2026-03-02T00:01:00.000Z'],
  [4, 3, 0, '2026-03-02T00:00:00.000Z'],
])('after %i of %i calls and %i seconds, 过号 is allowed from %s', (calls, minimumCalls, minimumSeconds, expected) => {
  const from = whenMissable(
    { calls, calledAt: '2026-03-02T00:00:00.000Z' as Instant },
    { minimumCalls, minimumSeconds },
  );
  expect(from === null ? null : new Date(from).toISOString()).toBe(expected);
});
