import { describe, expect, it } from 'vitest';
import shipped from '../../../standards/evaluation-scheme.json';
import { scoringSchemeSchema } from '../../contract/scoring-scheme-schema';
import { findSchemeFaults, type ScoringScheme } from './scheme';

const scheme = scoringSchemeSchema.parse(shipped.scoring);

/** The shipped scheme with one measure of one dimension changed. */
const withMeasure = (dimension: number, change: object): ScoringScheme => ({
  ...scheme,
  dimensions: scheme.dimensions.map((own, index) =>
    index === dimension
      ? { ...own, measures: own.measures.map((measure, nth) => (nth === 0 ? { ...measure, ...change } : measure)) }
      : own,
  ),
});

describe('a scheme', () => {
  it('as shipped has no fault', () => {
    expect(findSchemeFaults(scheme)).toEqual([]);
  });

  it.each<readonly [string, ScoringScheme, string, string]>([
    [
      'whose dimensions do not add up',
      { ...scheme, dimensions: scheme.dimensions.slice(1) },
      'dimensions',
      'the weights add up to 60, not to 100',
    ],
    [
      'whose measures do not add up',
      withMeasure(0, { weight: 31 }),
      'dimensions[0].measures',
      'the weights add up to 101, not to 100',
    ],
    [
      'with goalposts reversed',
      withMeasure(2, { goalposts: { zeroAt: 0.98, hundredAt: 0.8 } }),
      'dimensions[2].measures[0].goalposts',
      'the goalposts are reversed: more is better',
    ],
    [
      'with goalposts in one place',
      withMeasure(2, { goalposts: { zeroAt: 0.9, hundredAt: 0.9 } }),
      'dimensions[2].measures[0].goalposts',
      'both goalposts stand at 0.9',
    ],
    [
      'with a measure of another dimension',
      withMeasure(2, { id: 'completedOnTime' }),
      'dimensions[2].measures[0].id',
      'completedOnTime belongs to objective',
    ],
    [
      'with a measure twice',
      withMeasure(0, { id: 'firstVisitSuccess' }),
      'dimensions[0].measures[3].id',
      'firstVisitSuccess is used twice',
    ],
  ])('%s is refused, and where', (_what, broken, path, message) => {
    expect(findSchemeFaults(broken)).toContainEqual({ path, message });
  });

  it.each([
    ['that is empty', {}],
    ['without dimensions', { ...scheme, dimensions: [] }],
    ['with a weight below 0', withMeasure(0, { weight: -1 })],
    ['with a key nobody knows', { ...scheme, bonus: 5 }],
    ['that rounds otherwise', { ...scheme, rounding: { rule: 'half-up', digits: 2 } }],
    ['that shows clerks fewer than five at once', { ...scheme, clerkBatch: 1 }],
  ])('%s has not the shape of one', (_what, broken) => {
    expect(scoringSchemeSchema.safeParse(broken).success).toBe(false);
  });
});
