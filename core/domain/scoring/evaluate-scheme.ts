import { normalQuantile } from '../statistics/normal-distribution';
import { quantileOfSorted } from '../statistics/quantile';
import {
  joinParts,
  scoredPart,
  scoreReviews,
  scoreShare,
  scoreShrunk,
  scoreSurvey,
  totalOf,
  type CentreTotal,
  type ScoredPart,
} from './centre-score';
import { roundDecimal } from './round-decimal';
import type { DimensionId, MeasureId, ScoringScheme, SchemeMeasure } from './scheme';
import type { Stratum } from './survey-estimate';

/** What was counted of one measure; every figure of a score is traced to one of these. */
export type MeasureInput =
  | Readonly<{ kind: 'share'; k: number; n: number }>
  | Readonly<{ kind: 'minutes'; p: number; n: number; p90: number; sd: number }>
  | Readonly<{ kind: 'strata'; strata: readonly Stratum[] }>
  | Readonly<{
      kind: 'reviews';
      dissatisfiedRate: number;
      services: readonly Readonly<{ id: string; n: number; k: number; peerRate: number }>[];
    }>
  | Readonly<{ kind: 'shrunkShare'; k: number; n: number; peerMean: number }>;

export type ScoreInputs = Readonly<Partial<Record<MeasureId, MeasureInput>>>;

export type MeasureScore = ScoredPart & Readonly<{ id: MeasureId; weight: number; n: number }>;

export type DimensionScore = Readonly<{
  id: DimensionId;
  weight: number;
  score: number | null;
  sd: number | null;
  measures: readonly MeasureScore[];
}>;

export type SchemeScore = Readonly<{
  dimensions: readonly DimensionScore[];
  total: CentreTotal;
  /** Rounded once, as the scheme says; null where there is no score. */
  shown: string | null;
}>;

const unknown: ScoredPart = { value: null, score: null, sd: null };

/**
 * The score of a period from its counts: each measure between its goalposts, measures to dimensions,
 * dimensions to the whole, with the coverage rule and the delta method. Nothing but its arguments
 * enters, so that the same counts under the same scheme give the same digits for ever.
 */
export function evaluateScheme(scheme: ScoringScheme, inputs: ScoreInputs, minimumReviews: number): SchemeScore {
  const dimensions = scheme.dimensions.map(({ id, weight, measures }) => {
    const scored = measures.map((measure) => scoreMeasure(measure, inputs[measure.id], { scheme, minimumReviews }));
    return { id, weight, ...joinParts(scored), measures: scored };
  });
  const total = totalOf(dimensions, scheme.minimumCoverage, normalQuantile((1 + scheme.confidence) / 2));
  return { dimensions, total, shown: show(total.score, scheme.rounding.digits) };
}

type Rules = Readonly<{ scheme: ScoringScheme; minimumReviews: number }>;

function scoreMeasure(measure: SchemeMeasure, input: MeasureInput | undefined, rules: Rules): MeasureScore {
  const { id, weight } = measure;
  const n = input === undefined ? 0 : sizeOf(input);
  return { id, weight, n, ...(input === undefined || n === 0 ? unknown : scoreInput(measure, input, rules)) };
}

function scoreInput({ goalposts }: SchemeMeasure, input: MeasureInput, rules: Rules): ScoredPart {
  const { priorStrength } = rules.scheme;
  switch (input.kind) {
    case 'share':
      return scoreShare(input.k, input.n, goalposts);
    case 'minutes':
      return scoredPart(input.p90, input.sd, goalposts);
    case 'strata':
      return scoreSurvey(input.strata, goalposts);
    case 'reviews': {
      // Few reviews say little: below the scheme's minimum they are no score.
      const isEnough = sizeOf(input) >= rules.minimumReviews;
      const mix = { ...input, goalposts, priorStrength: priorStrength.dissatisfiedRatio };
      const { value, score, sd } = isEnough ? scoreReviews(mix) : unknown;
      return { value, score, sd };
    }
    case 'shrunkShare':
      return scoreShrunk(
        input.k,
        input.n,
        { peerMean: input.peerMean, priorStrength: priorStrength.cooperation },
        goalposts,
      );
  }
}

function sizeOf(input: MeasureInput): number {
  switch (input.kind) {
    case 'strata':
      return input.strata.reduce((sum, { n }) => sum + n, 0);
    case 'reviews':
      return input.services.reduce((sum, { n }) => sum + n, 0);
    default:
      return input.n;
  }
}

/** A double's own decimal text is rounded, never the double. */
const show = (score: number | null, digits: number) => (score === null ? null : roundDecimal(String(score), digits));

/**
 * P90 of waits and how sure it is: the order statistics one deviation of a binomial below and above
 * the place of p bound it, half their distance is its deviation (Conover 1999, 3.2). Null of nothing.
 */
export function quantileInput(minutes: readonly number[], p: number): MeasureInput | null {
  const sorted = minutes.toSorted((a, b) => a - b);
  const value = quantileOfSorted(sorted, p);
  if (value === null) {
    return null;
  }

  const n = sorted.length;
  const step = Math.sqrt((p * (1 - p)) / n);
  const low = quantileOfSorted(sorted, Math.max(0, p - step)) ?? value;
  const high = quantileOfSorted(sorted, Math.min(1, p + step)) ?? value;
  return { kind: 'minutes', p, n, p90: value, sd: (high - low) / 2 };
}
