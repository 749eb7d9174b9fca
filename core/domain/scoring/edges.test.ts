import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { standardiseMix } from './case-mix';
import { composite, compositeInterval } from './composite';
import { dirichletScore } from './dirichlet-score';
import { ewmaChart } from './ewma-chart';
import { falseDiscoveryControl } from './false-discovery';
import { fiveLevels } from './five-levels';
import { funnelBand } from './funnel-limits';
import { byarLimits, shrinkRatio } from './observed-over-expected';
import { empiricalPrior } from './prior-strength';
import { probabilityOfSuperiority } from './probability-of-superiority';
import { competitionRanks, tieBands } from './ranking';
import { responseBounds } from './response-bounds';
import { roundDecimal } from './round-decimal';
import { runsTest } from './runs-test';
import { shrinkShare } from './shrink-share';
import { estimateShare, estimateStrata } from './survey-estimate';
import { timeIndex } from './time-index';
import { findOutliers } from './time-outlier';
import { weightSensitivity } from './weight-sensitivity';

/** No data is no value: never 0, never a good one. */
describe('of nothing', () => {
  const z = 1.96;
  it.each<readonly [string, unknown, unknown]>([
    ['five levels', fiveLevels([0, 0, 0, 0, 0]).goodRate, null],
    ['the Dirichlet mean', dirichletScore({ counts: [0, 0], scores: [0, 100], prior: [0, 0], z }), null],
    ['a share without a prior', shrinkShare({ k: 0, n: 0, peerMean: 0.9, priorStrength: 0, level: 0.9 }), null],
    ['a prior', empiricalPrior({ k: [0, 0], n: [0, 0] }), null],
    ['a ratio to no expectation', byarLimits(0, 0, z), null],
    ['a ratio without a prior', shrinkRatio({ observed: 0, expected: 0, priorStrength: 0, level: 0.9 }), null],
    ['a funnel', funnelBand(0.9, 0, 0.95), null],
    ['bounds', responseBounds({ served: 0, rated: 0, satisfied: 0 }).lower, null],
    ['a survey', estimateStrata([], z), null],
    ['a survey of one answer', estimateShare({ p: 1, n: 1, frame: 10, deff: 1, z }), null],
    ['an interval', compositeInterval([{ weight: 1, score: null }], z), null],
    ['a composite', composite([{ weight: 1, score: null }], 0).score, null],
    ['a time index', timeIndex({ n: [0], meanMinutes: [null] }, []).index, null],
    ['outliers', findOutliers([], 3.5).median, null],
    ['outliers among equals', findOutliers([3, 3, 3, 40], 3.5).scores[3], null],
    ['runs', runsTest([]).z, null],
    ['runs of one kind', runsTest([true, true, true]).z, null],
    ['discoveries', falseDiscoveryControl([], 0.05), []],
    ['an EWMA', ewmaChart([], { target: 0.9, lambda: 0.2, width: 3 }), []],
    ['bands', tieBands([], 0.95), []],
    ['a place without a score', competitionRanks([{ id: 'a', score: null }])[0]?.rank, null],
    ['a mix', standardiseMix({ n: [0], k: [0] }, [{ n: [0], k: [0] }], z).crude, null],
  ])('%s says so', (_what, got, expected) => {
    expect(got).toEqual(expected);
  });
});

it('shrinks to the peers alone where the units differ no more than chance', () => {
  const prior = empiricalPrior({ k: [9, 18, 0], n: [10, 20, 0] });
  expect(prior).toMatchObject({ betweenVariance: 0, priorStrength: null, raw: [0.9, 0.9, null] });
  expect(prior?.shrunk).toEqual([0.9, 0.9, 0.9]);
});

it('has no direct standard for a clerk who never gave a service of the peers', () => {
  const unit = { n: [10, 0], k: [9, 0] };
  const mixed = standardiseMix(unit, [unit, { n: [10, 10], k: [8, 5] }], 1.96);
  expect(mixed).toMatchObject({ direct: null, byService: [0.9, null] });
  expect(mixed.indirect).toBeGreaterThan(0);
});

it('keeps a step of the chart without reviews as it was', () => {
  const rule = { target: 0.9, lambda: 0.2, width: 3 };
  const [first, second] = ewmaChart(
    [
      { share: 0.8, n: 50 },
      { share: null, n: 0 },
    ],
    rule,
  );
  expect(second).toEqual(first);
});

it('a whole survey of the frame has no error', () => {
  expect(estimateShare({ p: 0.5, n: 10, frame: 10, deff: 1, z: 2 })).toMatchObject({ se: 0 });
});

describe('always', () => {
  const whole = fc.integer({ min: 1, max: 60 });
  it('one of two is better with chances that sum to one', () => {
    fc.assert(
      fc.property(whole, whole, whole, whole, (a, b, c, d) => {
        const [one, other] = [
          { alpha: a, beta: b },
          { alpha: c, beta: d },
        ];
        const sum = probabilityOfSuperiority(one, other) + probabilityOfSuperiority(other, one);
        expect(sum).toBeCloseTo(1, 9);
      }),
    );
  });

  it('a shrunk share lies between its own and its peers', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.double({ min: 0, max: 1, noNaN: true }), (n, at, peerMean) => {
        const k = Math.min(n, at);
        const shrunk = shrinkShare({ k, n, peerMean, priorStrength: 20, level: 0.9 });
        const own = n === 0 ? peerMean : k / n;
        expect(shrunk?.mean).toBeGreaterThanOrEqual(Math.min(own, peerMean) - 1e-12);
        expect(shrunk?.mean).toBeLessThanOrEqual(Math.max(own, peerMean) + 1e-12);
        expect(shrunk?.low).toBeLessThanOrEqual(shrunk?.high ?? -1);
      }),
    );
  });

  it('the bounds of a composite hold whatever is missing', () => {
    const part = fc.record({ weight: whole, score: fc.integer({ min: 0, max: 100 }), isMissing: fc.boolean() });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (parts) => {
        const truth = composite(parts, 0).score ?? 0;
        const { low, high } = composite(
          parts.map(({ weight, score, isMissing }) => ({ weight, score: isMissing ? null : score })),
          0.7,
        );
        expect(low).toBeLessThanOrEqual(truth + 1e-9);
        expect(high).toBeGreaterThanOrEqual(truth - 1e-9);
      }),
    );
  });

  it('no more discoveries at a stricter share of false ones', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (p) => {
        const count = (q: number) => falseDiscoveryControl(p, q).filter(Boolean).length;
        expect(count(0.01)).toBeLessThanOrEqual(count(0.1));
      }),
    );
  });

  it('a rounded decimal is within half a step, and rounding it again changes nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (whole, digits) => {
        const text = (whole / 1e5).toFixed(5);
        const rounded = roundDecimal(text, digits);
        expect(Math.abs(Number(rounded) - Number(text))).toBeLessThanOrEqual(0.5 / 10 ** digits + 1e-9);
        expect(roundDecimal(rounded, digits)).toBe(rounded);
      }),
    );
  });

  it('the places under changed weights hold the place under the declared ones', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(100), { minLength: 3, maxLength: 3 }), { minLength: 1 }), (scores) => {
        const units = scores.map((list, index) => ({ id: String(index), scores: list }));
        for (const { rank, best, worst } of weightSensitivity(units, [40, 30, 30], [0.75, 1.25])) {
          expect(best).toBeLessThanOrEqual(rank ?? 0);
          expect(worst).toBeGreaterThanOrEqual(rank ?? 0);
        }
      }),
    );
  });
});

it.each([
  ['', 2],
  ['twelve', 2],
  ['1.5', -1],
  ['1.5', 0.5],
  ['1e9999', 2],
])('refuses to round "%s" to %f digits', (text, digits) => {
  expect(() => roundDecimal(text, digits)).toThrow(RangeError);
});
