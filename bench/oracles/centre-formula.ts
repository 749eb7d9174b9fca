import { z } from 'zod';
import {
  joinParts,
  scoreReviews,
  scoreShare,
  scoreShrunk,
  scoreSurvey,
  totalOf,
} from '../../core/domain/scoring/centre-score';
import { z95 } from '../../core/domain/scoring/wilson-interval';
import { count, formula, number, sharePosts, type Formula } from './formula';
import { strataOf, stratum } from './interval-formulas';

const posts = ([zeroAt, hundredAt]: readonly [number, number]) => ({ zeroAt, hundredAt });
const names = ['objective', 'survey', 'ratings', 'cooperation'] as const;

const ratings = z.object({
  district_dissatisfied_rate: number,
  prior_strength_oe: count,
  goalposts: sharePosts,
  services: z.array(z.object({ id: z.string(), n: count, k: count, peer_rate: number })),
});
const indicator = z.object({ id: z.string(), n: count, k: count, weight: count, goalposts: sharePosts });
const objective = z.object({ indicators: z.array(indicator) });
const survey = z.object({ strata: z.array(stratum), goalposts: sharePosts });
const cooperation = z.object({
  n: count,
  k: count,
  peer_mean: number,
  prior_strength: count,
  goalposts: sharePosts,
});

const isAbsent = (part: unknown): part is null | undefined => part === null || part === undefined;

const none = { value: null, score: null, sd: null };

/** The least coverage where the file does not say one: that of the shipped scheme's own words, 70 %. */
const leastCoverage = 0.7;

function ratingsPart(input: z.output<typeof ratings> | null | undefined) {
  return isAbsent(input)
    ? { ...none, observed: 0, expected: 0, ratio: null }
    : scoreReviews({
        dissatisfiedRate: input.district_dissatisfied_rate,
        priorStrength: input.prior_strength_oe,
        goalposts: posts(input.goalposts),
        services: input.services.map(({ n, k, peer_rate }) => ({ n, k, peerRate: peer_rate })),
      });
}

function objectiveParts(input: z.output<typeof objective> | null | undefined) {
  return (input?.indicators ?? []).map(({ id, n, k, weight, goalposts }) => ({
    id,
    weight,
    ...scoreShare(k, n, posts(goalposts)),
  }));
}

function cooperationPart(input: z.output<typeof cooperation> | null | undefined) {
  if (isAbsent(input)) {
    return none;
  }

  const { n, k, peer_mean, prior_strength, goalposts } = input;
  return scoreShrunk(k, n, { peerMean: peer_mean, priorStrength: prior_strength }, posts(goalposts));
}

/** The whole chain: counts in, one figure with its interval out, every step shown. */
export const centreFormulas: Readonly<Record<string, Formula>> = {
  centre_score_end_to_end: formula(
    {
      weights: z.object({ objective: count, survey: count, ratings: count, cooperation: count }),
      ratings: ratings.nullish(),
      objective: objective.nullish(),
      survey: survey.nullish(),
      cooperation: cooperation.nullish(),
      min_coverage: number.default(leastCoverage),
    },
    (input) => {
      const reviews = ratingsPart(input.ratings);
      const indicators = objectiveParts(input.objective);
      const parts = {
        objective: { ...none, ...joinParts(indicators) },
        survey: isAbsent(input.survey)
          ? none
          : scoreSurvey(strataOf(input.survey.strata), posts(input.survey.goalposts)),
        ratings: reviews,
        cooperation: cooperationPart(input.cooperation),
      };
      const total = totalOf(
        names.map((name) => ({ weight: input.weights[name], score: parts[name].score, sd: parts[name].sd })),
        input.min_coverage,
        z95,
      );
      return {
        ratings: {
          expected_dissatisfied: reviews.expected,
          observed_dissatisfied: reviews.observed,
          shrunken_ratio: reviews.ratio,
          adjusted_satisfaction: reviews.value,
          score: reviews.score,
        },
        objective: {
          indicators: Object.fromEntries(indicators.map(({ id, value, score }) => [id, { value, score }])),
          score: parts.objective.score,
        },
        survey: { value: parts.survey.value, score: parts.survey.score },
        cooperation: { value: parts.cooperation.value, score: parts.cooperation.score },
        component_sd: Object.fromEntries(names.map((name) => [name, parts[name].sd])),
        coverage: total.coverage,
        total: total.score,
        sd: total.sd,
        low95: total.low,
        high95: total.high,
      };
    },
  ),
};
