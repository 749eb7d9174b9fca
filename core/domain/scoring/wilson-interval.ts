export type Interval = Readonly<{ low: number; high: number }>;

/** Two-sided 95 % point of the standard normal distribution. */
export const z95 = 1.959963984540054;

/**
 * Wilson score interval of a proportion (Wilson 1927; Newcombe 1998, method 3):
 * centre (p + z²/2n)/(1 + z²/n), half-width z/(1 + z²/n)·√(p(1−p)/n + z²/4n²).
 * Shares 0..1, unrounded. Null when n is 0. Throws unless 0 ≤ k ≤ n, whole.
 */
export function wilsonInterval(k: number, n: number, z = z95): Interval | null {
  if (!Number.isSafeInteger(k) || !Number.isSafeInteger(n) || k < 0 || k > n) {
    throw new RangeError(`Not a count out of a count: ${k} of ${n}`);
  }

  if (n === 0) {
    return null;
  }

  const p = k / n;
  const z2 = z * z;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return { low: k === 0 ? 0 : centre - half, high: k === n ? 1 : centre + half };
}
