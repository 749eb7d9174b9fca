import { competitionRanks } from './ranking';

export type PartScores = Readonly<{ id: string; scores: readonly (number | null)[] }>;

export type Sensitivity = Readonly<{
  id: string;
  score: number | null;
  rank: number | null;
  /** Best and worst place under all weight sets. */
  best: number | null;
  worst: number | null;
  /** Lowest and highest score under all weight sets. */
  lowest: number | null;
  highest: number | null;
}>;

const score = ({ scores }: PartScores, weights: readonly number[]) => {
  const present = scores.flatMap((value, index) => (value === null ? [] : [{ value, weight: weights[index] ?? 0 }]));
  const whole = present.reduce((sum, { weight }) => sum + weight, 0);
  return whole === 0 ? null : present.reduce((sum, { weight, value }) => sum + weight * value, 0) / whole;
};

/**
 * What becomes of scores and places when each weight in turn is multiplied by each factor
 * (Saisana, Saltelli & Tarantola 2005; OECD/JRC Handbook 2008, step 7): an order that turns
 * with a quarter of a weight is the weights' doing, not the units'.
 */
export function weightSensitivity(
  units: readonly PartScores[],
  weights: readonly number[],
  factors: readonly number[],
): readonly Sensitivity[] {
  const sets = [
    weights,
    ...weights.flatMap((_, changed) =>
      factors.map((factor) => weights.map((weight, index) => (index === changed ? weight * factor : weight))),
    ),
  ];
  const outcomes = sets.map((set) => {
    const scored = units.map((unit) => ({ id: unit.id, score: score(unit, set) }));
    return { scored, ranks: competitionRanks(scored) };
  });
  return units.map(({ id }, index) => {
    const scores = outcomes.map(({ scored }) => scored[index]?.score ?? null);
    const ranks = outcomes.map((outcome) => outcome.ranks[index]?.rank ?? null);
    return {
      id,
      score: scores[0] ?? null,
      rank: ranks[0] ?? null,
      best: least(ranks),
      worst: most(ranks),
      lowest: least(scores),
      highest: most(scores),
    };
  });
}

const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
const least = (values: readonly (number | null)[]) => (known(values).length === 0 ? null : Math.min(...known(values)));
const most = (values: readonly (number | null)[]) => (known(values).length === 0 ? null : Math.max(...known(values)));
