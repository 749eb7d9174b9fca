import { composite, compositeInterval } from './composite';
import { deviationBetween, scoreBetween, type Goalposts } from './goalposts';
import { shrinkRatio } from './observed-over-expected';
import { estimateStrata, type Stratum } from './survey-estimate';

/** A part of the score on its way from counts to points. */
export type ScoredPart = Readonly<{ value: number | null; score: number | null; sd: number | null }>;

const unknown: ScoredPart = { value: null, score: null, sd: null };

/** A value and its deviation, both brought between the goalposts. */
export function scoredPart(value: number, sd: number, goalposts: Goalposts): ScoredPart {
  return { value, score: scoreBetween(value, goalposts), sd: deviationBetween(sd, goalposts) };
}

export type ReviewMix = Readonly<{
  /** What the peers' dissatisfied share is over all services. */
  dissatisfiedRate: number;
  priorStrength: number;
  goalposts: Goalposts;
  services: readonly Readonly<{ n: number; k: number; peerRate: number }>[];
}>;

export type ReviewPart = ScoredPart & Readonly<{ observed: number; expected: number; ratio: number | null }>;

/**
 * 群众评议: dissatisfied over what peers with the same mix would have, shrunk; times the peers'
 * dissatisfied share, taken from 1, is the adjusted satisfaction that is scored. Without a review it is not known.
 */
export function scoreReviews({ dissatisfiedRate, priorStrength, goalposts, services }: ReviewMix): ReviewPart {
  const expected = services.reduce((sum, { n, peerRate }) => sum + n * (1 - peerRate), 0);
  const observed = services.reduce((sum, { n, k }) => sum + n - k, 0);
  const reviews = services.reduce((sum, { n }) => sum + n, 0);
  const shrunk = reviews === 0 ? null : shrinkRatio({ observed, expected, priorStrength, level: 0.9 });
  if (shrunk === null) {
    return { ...unknown, observed, expected, ratio: null };
  }

  const part = scoredPart(1 - dissatisfiedRate * shrunk.ratio, dissatisfiedRate * shrunk.sd, goalposts);
  return { ...part, observed, expected, ratio: shrunk.ratio };
}

/** One measure of the log: k of n reached what the scheme asks. */
export function scoreShare(k: number, n: number, goalposts: Goalposts): ScoredPart {
  return n === 0 ? unknown : scoredPart(k / n, Math.sqrt(((k / n) * (1 - k / n)) / n), goalposts);
}

/** 社会评价: the share of satisfied answers of a drawn sample. */
export function scoreSurvey(strata: readonly Stratum[], goalposts: Goalposts): ScoredPart {
  const estimate = estimateStrata(strata, 0);
  return estimate === null ? unknown : scoredPart(estimate.p, estimate.se, goalposts);
}

export type SharePrior = Readonly<{ peerMean: number; priorStrength: number }>;

/** 工作协同度: a share of few cases, drawn towards its peers': the posterior Beta's mean and deviation. */
export function scoreShrunk(k: number, n: number, prior: SharePrior, goalposts: Goalposts): ScoredPart {
  const total = n + prior.priorStrength;
  if (n === 0 || total <= 0) {
    return unknown;
  }

  const mean = (k + prior.priorStrength * prior.peerMean) / total;
  return scoredPart(mean, Math.sqrt((mean * (1 - mean)) / (total + 1)), goalposts);
}

export type WeightedPart = ScoredPart & Readonly<{ weight: number }>;

/** Several measures as one part: their weighted mean and its deviation, over those that are known. */
export function joinParts(parts: readonly WeightedPart[]): Readonly<{ score: number | null; sd: number | null }> {
  const joined = compositeInterval(parts, 0);
  return { score: joined?.score ?? null, sd: joined?.sd ?? null };
}

export type CentreTotal = Readonly<{
  coverage: number;
  score: number | null;
  geometric: number | null;
  sd: number | null;
  low: number | null;
  high: number | null;
  /** With what is missing at 0, and at 100. */
  bounds: Readonly<{ low: number; high: number }>;
}>;

/** The whole: weighted mean with coverage rule, and its interval by the delta method. */
export function totalOf(
  parts: readonly Readonly<{ weight: number; score: number | null; sd: number | null }>[],
  minCoverage: number,
  z: number,
): CentreTotal {
  const { coverage, score, geometric, low, high } = composite(parts, minCoverage);
  const interval = score === null ? null : compositeInterval(parts, z);
  return {
    coverage,
    score,
    geometric,
    sd: interval?.sd ?? null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    bounds: { low, high },
  };
}
