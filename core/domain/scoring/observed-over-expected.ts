import { gammaQuantile } from '../statistics/gamma-distribution';
import { normalCdf } from '../statistics/normal-distribution';

export type RatioLimits = Readonly<{ ratio: number; low: number; high: number; exactLow: number; exactHigh: number }>;

/**
 * Observed over expected with Byar's limits (Breslow & Day 1987, vol. II, eq. 2.13): low
 * O(1 − 1/9O − z/3√O)³/E, high the same with O + 1 and + z; beside them the exact ones
 * (Garwood 1936). Null where nothing was expected.
 */
export function byarLimits(observed: number, expected: number, z: number): RatioLimits | null {
  if (!(observed >= 0 && expected >= 0)) {
    throw new RangeError(`Not counts: ${observed}, ${expected}`);
  }

  if (expected === 0) {
    return null;
  }

  const next = observed + 1;
  const low = observed === 0 ? 0 : observed * (1 - 1 / (9 * observed) - z / (3 * Math.sqrt(observed))) ** 3;
  const high = next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3;
  const tail = normalCdf(-z);
  return {
    ratio: observed / expected,
    // Below about half an event the cube turns negative, and no count is.
    low: Math.max(0, low) / expected,
    high: high / expected,
    exactLow: gammaQuantile(tail, observed) / expected,
    exactHigh: gammaQuantile(1 - tail, next) / expected,
  };
}

export type RatioToShrink = Readonly<{
  observed: number;
  expected: number;
  /** How many expected events the peers' ratio of 1 weighs: declared in the scheme. */
  priorStrength: number;
  /** Of the interval, as 0.9. */
  level: number;
}>;

export type ShrunkRatio = Readonly<{ ratio: number; sd: number; low: number; high: number }>;

/**
 * The ratio drawn towards 1, what peers with the same mix would get: posterior
 * Gamma(O + m, E + m), mean (O + m)/(E + m) (DuMouchel 1999; Clayton & Kaldor 1987).
 * Null when neither events nor peers say anything.
 */
export function shrinkRatio({ observed, expected, priorStrength, level }: RatioToShrink): ShrunkRatio | null {
  const [shape, rate] = [observed + priorStrength, expected + priorStrength];
  if (rate <= 0) {
    return null;
  }

  const tail = (1 - level) / 2;
  return {
    ratio: shape / rate,
    sd: Math.sqrt(shape) / rate,
    low: gammaQuantile(tail, shape) / rate,
    high: gammaQuantile(1 - tail, shape) / rate,
  };
}
