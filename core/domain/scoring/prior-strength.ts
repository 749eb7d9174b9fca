export type UnitCounts = Readonly<{ k: readonly number[]; n: readonly number[] }>;

export type EmpiricalPrior = Readonly<{
  peerMean: number;
  betweenVariance: number;
  /** Null where the units do not differ beyond chance: then every unit is its peers' mean. */
  priorStrength: number | null;
  raw: readonly (number | null)[];
  shrunk: readonly number[];
}>;

/**
 * How strongly to shrink, from the units themselves (Marshall 1991, JRSS-C 40:283, global
 * moment estimator with binomial variance): μ = Σk/Σn, s² = Σn(p − μ)²/Σn,
 * A = s² − μ(1 − μ)/n̄, m = μ(1 − μ)/A. To choose m once a year, not live.
 * Units without a review do not count towards n̄. Null when nobody has any.
 */
export function empiricalPrior({ k, n }: UnitCounts): EmpiricalPrior | null {
  if (k.length !== n.length) {
    throw new RangeError('k and n are of different lengths');
  }

  const units = n.map((count, index) => ({ k: k[index] ?? 0, n: count }));
  const spoken = units.filter((unit) => unit.n > 0);
  const total = spoken.reduce((sum, unit) => sum + unit.n, 0);
  if (total === 0) {
    return null;
  }

  const peerMean = spoken.reduce((sum, unit) => sum + unit.k, 0) / total;
  const chance = peerMean * (1 - peerMean);
  const spread = spoken.reduce((sum, unit) => sum + unit.n * (unit.k / unit.n - peerMean) ** 2, 0) / total;
  const betweenVariance = Math.max(0, spread - (chance * spoken.length) / total);
  const priorStrength = betweenVariance === 0 ? null : chance / betweenVariance;
  return {
    peerMean,
    betweenVariance,
    priorStrength,
    raw: units.map((unit) => (unit.n === 0 ? null : unit.k / unit.n)),
    shrunk: units.map((unit) =>
      priorStrength === null ? peerMean : (unit.k + priorStrength * peerMean) / (unit.n + priorStrength),
    ),
  };
}
