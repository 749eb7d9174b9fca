import { logBeta } from './log-gamma';
import { solveRising } from './solve-rising';

const smallest = 1e-300;
const precision = 1e-16;
const mostSteps = 1_000_000;

/** Continued fraction of the incomplete beta (DLMF 8.17.22), by the modified Lentz method. */
function continuedFraction(x: number, a: number, b: number): number {
  const away = (value: number) => (Math.abs(value) < smallest ? smallest : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= mostSteps; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;

    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const change = d * c;
    value *= change;
    if (Math.abs(change - 1) < precision) {
      break;
    }
  }

  return value;
}

/**
 * Regularised incomplete beta I_x(a, b): the chance that a Beta(a, b) is at most x
 * (Abramowitz & Stegun 26.5.1). An argument of 0 is the limit: all weight at one end.
 */
export function betaCdf(x: number, a: number, b: number): number {
  if (!(a >= 0 && b >= 0) || (a === 0 && b === 0)) {
    throw new RangeError(`No beta distribution: ${a}, ${b}`);
  }

  if (x >= 1 || (a === 0 && x >= 0)) {
    return 1;
  }

  if (x <= 0 || b === 0) {
    return 0;
  }

  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b));
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

/** The x that a Beta(a, b) stays below with chance p. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) {
    throw new RangeError(`Not a chance: ${p}`);
  }

  if (a === 0 || b === 0) {
    return a === 0 ? 0 : 1;
  }

  if (p === 0 || p === 1) {
    return p;
  }

  return solveRising((x) => betaCdf(x, a, b), p, 0, 1);
}
