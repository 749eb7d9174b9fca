import { betaQuantile } from '../statistics/beta-distribution';

export type ShareToShrink = Readonly<{
  k: number;
  n: number;
  peerMean: number;
  /** How many reviews the peers weigh: declared in the scheme. */
  priorStrength: number;
  /** Of the interval, as 0.9. */
  level: number;
}>;

export type ShrunkShare = Readonly<{ mean: number; low: number; high: number; reliability: number }>;

/**
 * A share drawn towards its peers' (Efron & Morris 1975; Casella 1985): the posterior
 * Beta(k + m·μ, n − k + m·(1 − μ)), its mean (k + m·μ)/(n + m) and its central interval;
 * reliability n/(n + m). Null when neither reviews nor peers say anything.
 */
export function shrinkShare({ k, n, peerMean, priorStrength, level }: ShareToShrink): ShrunkShare | null {
  const total = n + priorStrength;
  if (total <= 0) {
    return null;
  }

  const alpha = k + priorStrength * peerMean;
  // By subtraction it could fall a hair below 0.
  const beta = Math.max(0, total - alpha);
  const tail = (1 - level) / 2;
  return {
    mean: alpha / total,
    low: betaQuantile(tail, alpha, beta),
    high: betaQuantile(1 - tail, alpha, beta),
    reliability: n / total,
  };
}
