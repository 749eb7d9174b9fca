import { z } from 'zod';
import { shrinkRatio, byarLimits } from '../../core/domain/scoring/observed-over-expected';
import { dirichletScore } from '../../core/domain/scoring/dirichlet-score';
import { funnelBand } from '../../core/domain/scoring/funnel-limits';
import { empiricalPrior } from '../../core/domain/scoring/prior-strength';
import { probabilityOfSuperiority } from '../../core/domain/scoring/probability-of-superiority';
import { responseBounds } from '../../core/domain/scoring/response-bounds';
import { shrinkShare } from '../../core/domain/scoring/shrink-share';
import { estimateShare, estimateStrata } from '../../core/domain/scoring/survey-estimate';
import { wilsonInterval } from '../../core/domain/scoring/wilson-interval';
import { betaQuantile } from '../../core/domain/statistics/beta-distribution';
import { binomialLowerTail, binomialUpperTail } from '../../core/domain/statistics/binomial-tail';
import { normalQuantile } from '../../core/domain/statistics/normal-distribution';
import { count, counts, formula, number, numbers, type Formula } from './formula';

export const stratum = z.object({ N: count, n: count, k: count });
export const strataOf = (strata: readonly z.output<typeof stratum>[]) =>
  strata.map(({ N, n, k }) => ({ frame: N, n, k }));

/** Shares and ratios with what they may truly be. */
export const intervalFormulas: Readonly<Record<string, Formula>> = {
  wilson_interval: formula({ k: count, n: count, z: number }, ({ k, n, z }) => {
    const interval = wilsonInterval(k, n, z);
    return { p_hat: n === 0 ? null : k / n, low: interval?.low ?? null, high: interval?.high ?? null };
  }),
  dirichlet_rating_score: formula(
    { counts_1to5: counts, scores: numbers, prior: counts, z: number },
    ({ counts_1to5, ...rest }) =>
      dirichletScore({ counts: counts_1to5, ...rest }) ?? { mean: null, sd: null, low: null, high: null },
  ),
  beta_binomial_shrinkage: formula(
    { k: count, n: count, peer_mean: number, prior_strength: count, level: number },
    ({ peer_mean, prior_strength, ...rest }) => {
      const shrunk = shrinkShare({ ...rest, peerMean: peer_mean, priorStrength: prior_strength });
      return {
        posterior_mean: shrunk?.mean ?? null,
        low: shrunk?.low ?? null,
        high: shrunk?.high ?? null,
        reliability: shrunk?.reliability ?? null,
      };
    },
  ),
  empirical_bayes_moments: formula({ k: counts, n: counts }, (units) => {
    const prior = empiricalPrior(units);
    return {
      peer_mean: prior?.peerMean ?? null,
      between_var: prior?.betweenVariance ?? null,
      prior_strength: prior?.priorStrength ?? null,
      raw: prior?.raw ?? units.n.map(() => null),
      shrunk: prior?.shrunk ?? units.n.map(() => null),
    };
  }),
  probability_of_superiority: formula(
    { alpha_A: number, beta_A: number, alpha_B: number, beta_B: number },
    ({ alpha_A, beta_A, alpha_B, beta_B }) => ({
      p_B_greater_A: probabilityOfSuperiority({ alpha: alpha_A, beta: beta_A }, { alpha: alpha_B, beta: beta_B }),
    }),
  ),
  byar_limits: formula({ observed: count, expected: count, z: number }, ({ observed, expected, z }) => {
    const limits = byarLimits(observed, expected, z);
    return {
      ratio: limits?.ratio ?? null,
      low: limits?.low ?? null,
      high: limits?.high ?? null,
      exact_low: limits?.exactLow ?? null,
      exact_high: limits?.exactHigh ?? null,
    };
  }),
  shrunken_O_over_E: formula(
    { observed_dissatisfied: count, expected_dissatisfied: count, prior_strength: count, level: number },
    ({ observed_dissatisfied, expected_dissatisfied, prior_strength, level }) => {
      const ratio = { observed: observed_dissatisfied, expected: expected_dissatisfied, level };
      return shrinkRatio({ ...ratio, priorStrength: prior_strength }) ?? { ratio: null, low: null, high: null };
    },
  ),
  funnel_limits: formula({ target: number, n: count }, ({ target, n }) => {
    const band = (name: string, level: number) => {
      const limits = funnelBand(target, n, level);
      return {
        [`${name}_low`]: limits?.low ?? null,
        [`${name}_high`]: limits?.high ?? null,
        [`${name}_exact_low`]: limits?.exactLow ?? null,
        [`${name}_exact_high`]: limits?.exactHigh ?? null,
      };
    };
    return { ...band('warn95', 0.95), ...band('action998', 0.998) };
  }),
  manski_bounds: formula({ served: count, rated: count, satisfied: count }, (served) => {
    const { responseRate, observed, lower, upper } = responseBounds(served);
    return { response_rate: responseRate, observed, lower, upper };
  }),
  survey_proportion: formula(
    { p: number, n: count, N: count, deff: number.default(1), z: number },
    ({ N, ...sample }) => estimateShare({ ...sample, frame: N }) ?? { se: null, low: null, high: null },
  ),
  stratified_proportion: formula(
    { strata: z.array(stratum), z: number, deff: number.default(1) },
    ({ strata, z, deff }) =>
      estimateStrata(strataOf(strata), z, deff) ?? { p: null, se: null, low: null, high: null, unweighted: null },
  ),
  binomial_tail: formula({ top: number, n: count, peer_top_rate: number }, ({ top, n, peer_top_rate }) => ({
    p_value: binomialUpperTail(top, n, peer_top_rate),
  })),
  binomial_tail_lower: formula(
    { rated: number, served: count, peer_response_rate: number },
    ({ rated, served, peer_response_rate }) => ({ p_value: binomialLowerTail(rated, served, peer_response_rate) }),
  ),
  normal_quantile: formula({ p: numbers }, ({ p }) => ({ z: p.map(normalQuantile) })),
  beta_quantile: formula({ cases: z.array(z.tuple([number, number, number])) }, ({ cases }) => ({
    q: cases.map(([p, a, b]) => betaQuantile(p, a, b)),
  })),
};
