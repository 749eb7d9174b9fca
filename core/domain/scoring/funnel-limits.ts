import { binomialLowerTail } from '../statistics/binomial-tail';
import { normalQuantile } from '../statistics/normal-distribution';

export type FunnelBand = Readonly<{ low: number; high: number; exactLow: number; exactHigh: number }>;

const inside = (value: number) => Math.min(1, Math.max(0, value));

/**
 * Within what a unit of n reviews lies by chance when its true share is the target
 * (Spiegelhalter 2005, Stat Med 24:1185, A.1.1): by the normal, and exactly by the binomial
 * with its steps interpolated. `level` as 0.95 (look) or 0.998 (act). Null without reviews.
 */
export function funnelBand(target: number, n: number, level: number): FunnelBand | null {
  if (!(target >= 0 && target <= 1)) {
    throw new RangeError(`Not a share: ${target}`);
  }

  if (n <= 0) {
    return null;
  }

  const tail = (1 - level) / 2;
  const half = -normalQuantile(tail) * Math.sqrt((target * (1 - target)) / n);
  return {
    low: inside(target - half),
    high: inside(target + half),
    exactLow: inside(interpolatedCount(tail, n, target) / n),
    exactHigh: inside(interpolatedCount(1 - tail, n, target) / n),
  };
}

/** The count that chance p reaches: r − α, with r the first count whose P(R ≤ r) is p or more and α how far p lies into its step. */
function interpolatedCount(p: number, n: number, target: number): number {
  let [low, high] = [0, n];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialLowerTail(middle, n, target) >= p) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }

  const upTo = binomialLowerTail(low, n, target);
  const below = low === 0 ? 0 : binomialLowerTail(low - 1, n, target);
  return upTo === below ? low : low - (upTo - p) / (upTo - below);
}
