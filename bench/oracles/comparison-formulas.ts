import { z } from 'zod';
import { peerRates, standardiseMix } from '../../core/domain/scoring/case-mix';
import { composite, compositeInterval } from '../../core/domain/scoring/composite';
import { ewmaChart } from '../../core/domain/scoring/ewma-chart';
import { scoreBetween } from '../../core/domain/scoring/goalposts';
import { oddsRatio } from '../../core/domain/scoring/odds-ratio';
import { chanceOfBetter, competitionRanks, expectedRanks, tieBands } from '../../core/domain/scoring/ranking';
import { pooledMinutes, timeIndex } from '../../core/domain/scoring/time-index';
import { findOutliers } from '../../core/domain/scoring/time-outlier';
import { weightSensitivity } from '../../core/domain/scoring/weight-sensitivity';
import { quantile } from '../../core/domain/statistics/quantile';
import { trimmedMean, winsorisedMean } from '../../core/domain/statistics/robust-mean';
import { count, counts, formula, number, numbers, type Formula } from './formula';

const mix = z.object({ n: counts, k: counts });
const part = z.object({ id: z.string(), w: number, s: number.nullable() });
const unit = z.object({ id: z.string(), score: number.nullable(), sd: count });
const byName = <T>(list: readonly (readonly [string, T])[]) => Object.fromEntries(list);

/** Units beside each other, and measures joined into one. */
export const comparisonFormulas: Readonly<Record<string, Formula>> = {
  case_mix_standardisation: formula({ clerks: z.record(z.string(), mix), z: number }, ({ clerks, z }) => {
    const peers = Object.values(clerks);
    const rates = peerRates(peers);
    const standardised = (clerk: z.output<typeof mix>) => {
      const unit = standardiseMix(clerk, peers, z);
      return {
        crude: unit.crude,
        by_service: unit.byService,
        direct_std: unit.direct,
        expected_satisfied: unit.expectedSatisfied,
        O_over_E: unit.observedOverExpected,
        indirect_std: unit.indirect,
        dissat_observed: unit.dissatisfiedObserved,
        dissat_expected: unit.dissatisfiedExpected,
        dissat_O_over_E: unit.dissatisfiedRatio,
        dissat_OE_low: unit.dissatisfiedLow,
        dissat_OE_high: unit.dissatisfiedHigh,
      };
    };
    return {
      peer_rate_by_service: rates.byService,
      peer_overall: rates.overall,
      clerks: byName(Object.entries(clerks).map(([id, clerk]) => [id, standardised(clerk)])),
    };
  }),
  mantel_haenszel_or: formula({ clerks: z.record(z.string(), mix) }, ({ clerks }) => {
    const pairs = Object.entries(clerks).flatMap(([first, one], index, all) =>
      all.slice(index + 1).map(([second, other]) => ({ name: `or_${second}_vs_${first}`, ...oddsRatio(other, one) })),
    );
    return { ...byName(pairs.map(({ name, adjusted }) => [name, adjusted])), crude_or: pairs[0]?.crude ?? null };
  }),
  time_index_O_over_E: formula(
    { n: z.record(z.string(), counts), mean_minutes: z.record(z.string(), z.array(number.nullable())) },
    ({ n, mean_minutes }) => {
      const units = Object.entries(n).map(([id, of]) => ({ id, n: of, meanMinutes: mean_minutes[id] ?? [] }));
      return {
        pooled_by_service: pooledMinutes(units),
        clerks: byName(
          units.map((unit) => {
            const { crudeMean, observedMinutes, expectedMinutes, index } = timeIndex(unit, units);
            return [
              unit.id,
              {
                crude_mean: crudeMean,
                observed_min: observedMinutes,
                expected_min: expectedMinutes,
                time_index: index,
              },
            ];
          }),
        ),
      };
    },
  ),
  modified_z_score: formula({ x: numbers, threshold: number }, ({ x, threshold }) => {
    const { median, mad, scores, flagged } = findOutliers(x, threshold);
    return { median, mad, modified_z_of_last: scores.at(-1) ?? null, flagged };
  }),
  quantile_type7: formula({ x: numbers }, ({ x }) => ({
    p50: quantile(x, 0.5),
    p90: quantile(x, 0.9),
    p95: quantile(x, 0.95),
    trimmed_mean_10: trimmedMean(x, 0.1),
    winsorised_mean_10: winsorisedMean(x, 0.1),
  })),
  goalpost_normalise: formula(
    { x: number.nullable(), zero_at: number, hundred_at: number },
    ({ x, zero_at, hundred_at }) => ({
      score: x === null ? null : scoreBetween(x, { zeroAt: zero_at, hundredAt: hundred_at }),
    }),
  ),
  weighted_composite: formula({ items: z.array(part), min_coverage: number }, ({ items, min_coverage }) => {
    const { refused, ...whole } = composite(
      items.map(({ w, s }) => ({ weight: w, score: s })),
      min_coverage,
    );
    return { ...whole, reason: refused };
  }),
  composite_interval_delta: formula(
    { items: z.array(part), sd: z.array(number.nullable()), z: number },
    ({ items, sd, z }) => {
      const parts = items.map(({ w, s }, index) => ({ weight: w, score: s, sd: sd[index] ?? 0 }));
      return compositeInterval(parts, z) ?? { score: null, sd: null, low: null, high: null };
    },
  ),
  expected_rank: formula({ units: z.array(unit) }, ({ units }) => {
    const scored = units.flatMap(({ score, ...rest }) => (score === null ? [] : [{ ...rest, score }]));
    const ranks = expectedRanks(scored);
    return {
      pairwise: byName(
        scored.flatMap((one, index) =>
          scored.slice(index + 1).map((other) => [`${one.id}>${other.id}`, chanceOfBetter(one, other)] as const),
        ),
      ),
      expected_rank: byName(units.map(({ id }) => [id, ranks.find((rank) => rank.id === id)?.rank ?? null])),
    };
  }),
  tie_bands: formula({ units: z.array(unit), threshold: number }, ({ units, threshold }) => ({
    bands: tieBands(
      units.flatMap(({ score, ...rest }) => (score === null ? [] : [{ ...rest, score }])),
      threshold,
    ),
  })),
  standard_competition_rank: formula(
    { units: z.array(z.object({ id: z.string(), s: number.nullable() })) },
    ({ units }) => ({
      rank: byName(competitionRanks(units.map(({ id, s }) => ({ id, score: s }))).map(({ id, rank }) => [id, rank])),
    }),
  ),
  one_at_a_time_weights: formula(
    { units: z.record(z.string(), z.array(number.nullable())), weights: counts, factors: counts },
    ({ units, weights, factors }) => {
      const scored = Object.entries(units).map(([id, scores]) => ({ id, scores }));
      const outcomes = weightSensitivity(scored, weights, factors);
      return {
        base_scores: byName(outcomes.map(({ id, score }) => [id, score])),
        base_rank: byName(outcomes.map(({ id, rank }) => [id, rank])),
        rank_range: byName(outcomes.map(({ id, best, worst }) => [id, [best, worst]])),
      };
    },
  ),
  ewma_proportion: formula(
    { p0: number, lambda_: number, n: z.union([count, counts]), x: z.array(number.nullable()), L: number },
    ({ p0, lambda_, n, x, L }) => {
      const points = x.map((share, index) => ({ share, n: typeof n === 'number' ? n : (n[index] ?? 0) }));
      return {
        steps: ewmaChart(points, { target: p0, lambda: lambda_, width: L }).map(
          ({ ewma, lowLimit, highLimit, alarm }) => ({ ewma, lcl: lowLimit, ucl: highLimit, alarm }),
        ),
      };
    },
  ),
};
