import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { betaCdf, betaQuantile } from './beta-distribution';
import { binomialLowerTail, binomialUpperTail } from './binomial-tail';
import { gammaCdf, gammaQuantile } from './gamma-distribution';
import { logBeta, logGamma } from './log-gamma';
import { normalCdf, normalQuantile } from './normal-distribution';
import { quantile } from './quantile';
import { trimmedMean } from './robust-mean';

const shape = fc.double({ min: 0.05, max: 5000, noNaN: true });
const chance = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

describe('the special functions', () => {
  it.each([
    [1, 0],
    [0.5, 0.5723649429247001],
    [6, 4.787491742782046],
    [171, 706.5730622457874],
    [1e6, 12815504.5691479],
  ])('ln Γ(%f) is %f', (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThan(1e-12 * Math.max(1, expected));
  });

  it('ln B keeps its digits where both are large: B(a, b + 1) = B(a, b)·b/(a + b)', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 16, max: 1e7, noNaN: true }),
        fc.double({ min: 16, max: 1e7, noNaN: true }),
        (a, b) => {
          const step = logBeta(a, b) + Math.log(b / (a + b));
          expect(Math.abs(logBeta(a, b + 1) - step)).toBeLessThan(1e-11 * Math.abs(step));
        },
      ),
    );
  });
});

describe('the distributions', () => {
  it('of beta mirror: I_x(a, b) = 1 − I_1−x(b, a)', () => {
    fc.assert(
      fc.property(chance, shape, shape, (x, a, b) => {
        expect(betaCdf(x, a, b)).toBeCloseTo(1 - betaCdf(1 - x, b, a), 9);
      }),
    );
  });

  it('give back the chance at their quantile', () => {
    fc.assert(
      fc.property(chance, shape, shape, (p, a, b) => {
        const x = betaQuantile(p, a, b);
        // Where all weight is within a last digit of an end there is no x to give it back.
        fc.pre(x > 1e-300 && x < 1 - 1e-12);
        expect(betaCdf(x, a, b)).toBeCloseTo(p, 6);
        fc.pre(gammaQuantile(p, a) > 1e-300);
        expect(gammaCdf(gammaQuantile(p, a), a)).toBeCloseTo(p, 9);
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12);
      }),
    );
  });

  it.each([
    [0, 2, 3, 0],
    [1, 2, 3, 1],
    [0.3, 0, 4, 1],
    [0.3, 4, 0, 0],
    [0.25, 1, 1, 0.25],
  ])('of beta at %f with %f and %f is %f', (x, a, b, expected) => {
    expect(betaCdf(x, a, b)).toBeCloseTo(expected, 12);
  });

  it('of a binomial sum to one, and are the sum of its terms', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.nat(200), chance, (n, at, p) => {
        const k = Math.min(n, at);
        expect(binomialUpperTail(k, n, p) + binomialLowerTail(k - 1, n, p)).toBeCloseTo(1, 9);
        let [term, sum] = [(1 - p) ** n, 0];
        for (let i = 0; i <= k; i += 1) {
          sum += term;
          term *= ((n - i) / (i + 1)) * (p / (1 - p));
        }

        fc.pre((1 - p) ** n > 1e-250);
        expect(binomialLowerTail(k, n, p)).toBeCloseTo(sum, 9);
      }),
    );
  });

  it('of nothing, and of certainty', () => {
    expect([binomialUpperTail(0, 0, 0.5), binomialUpperTail(1, 0, 0.5), binomialLowerTail(0, 0, 0.5)]).toEqual([
      1, 0, 1,
    ]);
    expect([binomialUpperTail(5, 5, 1), binomialUpperTail(1, 5, 0)]).toEqual([1, 0]);
    expect(() => betaCdf(0.5, 0, 0)).toThrow(RangeError);
    expect(() => normalQuantile(1)).toThrow(RangeError);
    expect(() => gammaQuantile(1, 2)).toThrow(RangeError);
  });
});

describe('a quantile', () => {
  it('lies between the values, and of nothing there is none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, p) => {
          const q = quantile(values, p);
          expect(q).toBeGreaterThanOrEqual(Math.min(...values));
          expect(q).toBeLessThanOrEqual(Math.max(...values) + 1e-6);
        },
      ),
    );
    expect(quantile([], 0.5)).toBeNull();
    expect(trimmedMean([], 0.1)).toBeNull();
  });
});
