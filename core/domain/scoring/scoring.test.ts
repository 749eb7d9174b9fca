import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { satisfaction } from './satisfaction';
import { wilsonInterval } from './wilson-interval';

/** Newcombe 1998, table I, method 3, and the cases of the scheme's own papers. */
describe('Wilson interval', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [10, 10, 0.7225, 1],
    [912, 1000, 0.8928, 0.928],
  ])('of %i in %i is %f to %f', (k, n, low, high) => {
    const interval = wilsonInterval(k, n);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('of nothing is no value', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it.each([
    [-1, 5],
    [6, 5],
    [1.5, 5],
    [1, Number.NaN],
  ])('refuses %f of %f', (k, n) => {
    expect(() => wilsonInterval(k, n)).toThrow(RangeError);
  });

  it('always holds the share itself, inside 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const k = Math.round(n * share);
        const interval = wilsonInterval(k, n);
        expect(interval?.low).toBeGreaterThanOrEqual(0);
        expect(interval?.high).toBeLessThanOrEqual(1);
        expect(interval?.low).toBeLessThanOrEqual(k / n);
        expect(interval?.high).toBeGreaterThanOrEqual(k / n);
      }),
    );
  });
});

describe('satisfaction', () => {
  const rule = { satisfiedLevels: [5, 4, 3], minimumReviews: 3 };

  it('gives no share without reviews, and counts those who said nothing', () => {
    expect(satisfaction([], 12, rule)).toMatchObject({ state: 'none', rate: null, responseRate: 0, served: 12 });
  });

  it('says too few below the minimum', () => {
    expect(satisfaction([5, 5], 4, rule)).toMatchObject({
      state: 'tooFew',
      rate: null,
      low: null,
      reviews: 2,
      responseRate: 0.5,
    });
  });

  it('gives share and interval from the minimum on', () => {
    const result = satisfaction([5, 3, 1], 6, rule);
    expect(result).toMatchObject({ state: 'ok', satisfied: 2, responseRate: 0.5 });
    expect(result.rate).toBeCloseTo(2 / 3, 12);
  });
});
