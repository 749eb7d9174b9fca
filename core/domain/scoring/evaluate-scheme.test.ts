import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import shipped from '../../../standards/evaluation-scheme.json';
import { scoringSchemeSchema } from '../../contract/scoring-scheme-schema';
import { evaluateScheme, quantileInput, type MeasureInput, type ScoreInputs } from './evaluate-scheme';
import { measureIds, type MeasureId } from './scheme';

const scheme = scoringSchemeSchema.parse(shipped.scoring);
const service = { id: 's', n: 400, k: 371, peerRate: 0.924 };
const whole: ScoreInputs = {
  waitWithinTarget: { kind: 'share', k: 1054, n: 1240 },
  waitP90Minutes: { kind: 'minutes', p: 0.9, n: 1240, p90: 12, sd: 0.4 },
  completedOnTime: { kind: 'share', k: 845, n: 880 },
  firstVisitSuccess: { kind: 'share', k: 748, n: 880 },
  firstNoticeCorrect: { kind: 'share', k: 90, n: 100 },
  surveySatisfied: { kind: 'strata', strata: [{ frame: 700, n: 60, k: 54 }] },
  inspectionPassed: { kind: 'share', k: 38, n: 40 },
  adjustedSatisfaction: { kind: 'reviews', dissatisfiedRate: 0.08, services: [service] },
  forwardedOnTime: { kind: 'shrunkShare', k: 19, n: 24, peerMean: 0.85 },
  answeredOnTime: { kind: 'shrunkShare', k: 22, n: 24, peerMean: 0.85 },
  returnedWithReason: { kind: 'shrunkShare', k: 4, n: 4, peerMean: 0.85 },
  paperAskedOnce: { kind: 'shrunkShare', k: 20, n: 22, peerMean: 0.85 },
};

const without = (...ids: readonly MeasureId[]): ScoreInputs =>
  Object.fromEntries(Object.entries(whole).filter(([id]) => !ids.includes(id as MeasureId)));

describe('a score by the scheme', () => {
  it('is the weighted mean of its dimensions, with an interval around it, shown once rounded', () => {
    const { dimensions, total, shown } = evaluateScheme(scheme, whole, 30);
    const byHand = dimensions.reduce((sum, { weight, score }) => sum + (weight / 100) * (score ?? Number.NaN), 0);
    expect(total.score).toBeCloseTo(byHand, 10);
    expect(total.coverage).toBe(1);
    expect(total.low).toBeLessThan(byHand);
    expect(total.high).toBeGreaterThan(byHand);
    expect(shown).toBe(byHand.toFixed(2));
    // 40 % × 77.7778 and so on, from the checked numbers of the same counts.
    expect(dimensions[0]?.measures[0]?.score).toBeCloseTo(77.7778, 4);
    expect(dimensions[0]?.measures[1]?.score).toBeCloseTo(72, 10);
  });

  it('of an empty period is none, with bounds that say how little is known', () => {
    const { total, shown } = evaluateScheme(scheme, {}, 30);
    expect(shown).toBeNull();
    expect(total).toMatchObject({ coverage: 0, score: null, low: null, bounds: { low: 0, high: 100 } });
  });

  it('stands without the survey, and not without the log', () => {
    expect(evaluateScheme(scheme, without('surveySatisfied', 'inspectionPassed'), 30).total.coverage).toBe(0.8);
    const objective = scheme.dimensions[0]?.measures.map(({ id }) => id) ?? [];
    expect(evaluateScheme(scheme, without(...objective), 30).total.score).toBeNull();
  });

  it('takes no notice of reviews below the minimum', () => {
    const few = {
      ...whole,
      adjustedSatisfaction: { kind: 'reviews', dissatisfiedRate: 0.08, services: [{ ...service, n: 29, k: 29 }] },
    } as const;
    const reviews = evaluateScheme(scheme, few, 30).dimensions.find(({ id }) => id === 'reviews');
    expect(reviews).toMatchObject({ score: null, measures: [{ n: 29, score: null }] });
  });

  it('gives the same digits for the same counts, in whatever order they came', () => {
    const reversed = Object.fromEntries(Object.entries(whole).toReversed()) as ScoreInputs;
    expect(JSON.stringify(evaluateScheme(scheme, reversed, 30))).toBe(
      JSON.stringify(evaluateScheme(scheme, whole, 30)),
    );
  });

  it('stays between 0 and 100 and inside its bounds, whatever was counted', () => {
    const share = fc
      .record({ n: fc.nat(500), of: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ n, of }): MeasureInput => ({ kind: 'share', n, k: Math.round(n * of) }));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...measureIds), share)), (list) => {
        const { total } = evaluateScheme(scheme, Object.fromEntries(list), 30);
        fc.pre(total.score !== null);
        expect(total.score).toBeGreaterThanOrEqual(total.bounds.low - 1e-9);
        expect(total.score).toBeLessThanOrEqual(total.bounds.high + 1e-9);
      }),
    );
  });
});

describe('the P90 of waits', () => {
  it('is of type 7, and surer the more there are', () => {
    const minutes = (n: number) => Array.from({ length: n }, (_, index) => (index * 30) / n);
    const [few, many] = [quantileInput(minutes(40), 0.9), quantileInput(minutes(4000), 0.9)];
    expect(few).toMatchObject({ kind: 'minutes', n: 40 });
    expect((few as { p90: number }).p90).toBeCloseTo(26.325, 10);
    expect((few as { sd: number }).sd).toBeGreaterThan((many as { sd: number }).sd);
    expect(quantileInput([], 0.9)).toBeNull();
  });
});
