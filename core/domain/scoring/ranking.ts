import { normalCdf } from '../statistics/normal-distribution';

export type ScoredUnit = Readonly<{ id: string; score: number; sd: number }>;

/** The chance that the first is truly better, from both scores and their deviations. */
export function chanceOfBetter(one: ScoredUnit, other: ScoredUnit): number {
  const spread = Math.hypot(one.sd, other.sd);
  const ahead = one.score - other.score;
  if (spread === 0) {
    return ahead === 0 ? 0.5 : Number(ahead > 0);
  }

  return normalCdf(ahead / spread);
}

/** 1 + the sum of the chances that each other is better (Laird & Louis 1989; Goldstein & Spiegelhalter 1996). */
export function expectedRanks(units: readonly ScoredUnit[]): readonly Readonly<{ id: string; rank: number }>[] {
  return units.map((unit) => ({
    id: unit.id,
    rank: units.reduce((sum, other) => (other === unit ? sum : sum + chanceOfBetter(other, unit)), 1),
  }));
}

/**
 * Bands instead of places: from the best downwards a unit shares the band of its leader until the
 * leader is better with chance `threshold` or more; there the next band begins.
 */
export function tieBands(units: readonly ScoredUnit[], threshold: number): readonly (readonly string[])[] {
  const bands: ScoredUnit[][] = [];
  // Equal scores stand in the order of their names, so that two machines agree.
  for (const unit of units.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))) {
    const band = bands.at(-1);
    const leader = band?.[0];
    if (band === undefined || leader === undefined || chanceOfBetter(leader, unit) >= threshold) {
      bands.push([unit]);
    } else {
      band.push(unit);
    }
  }

  return bands.map((band) => band.map(({ id }) => id));
}

/** "1224": equals share a place and the next one is skipped; without a score there is none, and it is never the last. */
export function competitionRanks(
  units: readonly Readonly<{ id: string; score: number | null }>[],
): readonly Readonly<{ id: string; rank: number | null }>[] {
  return units.map(({ id, score }) => ({
    id,
    rank: score === null ? null : 1 + units.filter((other) => other.score !== null && other.score > score).length,
  }));
}
