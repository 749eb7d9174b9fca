import { logGamma } from './log-gamma';
import { solveRising } from './solve-rising';

const precision = 1e-17;
const smallest = 1e-300;
const mostSteps = 1_000_000;

/** Series of the lower part (DLMF 8.11.4), for x below shape + 1. */
function lowerSeries(x: number, shape: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n <= mostSteps && term > sum * precision; n += 1) {
    term *= x / (shape + n);
    sum += term;
  }

  return sum;
}

/** Continued fraction of the upper part (DLMF 8.9.2), by the modified Lentz method. */
function upperFraction(x: number, shape: number): number {
  let b = x + 1 - shape;
  let c = 1 / smallest;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n <= mostSteps; n += 1) {
    const a = -n * (n - shape);
    b += 2;
    const under = a * d + b;
    d = 1 / (Math.abs(under) < smallest ? smallest : under);
    const over = b + a / c;
    c = Math.abs(over) < smallest ? smallest : over;
    const change = d * c;
    value *= change;
    if (Math.abs(change - 1) < 1e-16) {
      break;
    }
  }

  return value;
}

/** Both parts of the regularised incomplete gamma; each is precise where it is small. */
function parts(x: number, shape: number): Readonly<{ lower: number; upper: number }> {
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    const lower = front * lowerSeries(x, shape);
    return { lower, upper: 1 - lower };
  }

  const upper = front * upperFraction(x, shape);
  return { lower: 1 - upper, upper };
}

/** The chance that a Gamma(shape, rate 1) is at most x: P(shape, x), Abramowitz & Stegun 6.5.1. Shape 0 is all at 0. */
export function gammaCdf(x: number, shape: number): number {
  if (!(shape >= 0)) {
    throw new RangeError(`No gamma distribution: ${shape}`);
  }

  if (x < 0 || (x === 0 && shape > 0)) {
    return 0;
  }

  return shape === 0 ? 1 : parts(x, shape).lower;
}

/** The chance that a Gamma(shape, rate 1) is above x: Q(shape, x), precise far out. */
export function gammaUpper(x: number, shape: number): number {
  return x <= 0 ? 1 : parts(x, shape).upper;
}

/** The x that a Gamma(shape, rate 1) stays below with chance p. */
export function gammaQuantile(p: number, shape: number): number {
  if (!(p >= 0 && p < 1)) {
    throw new RangeError(`Not a chance below 1: ${p}`);
  }

  if (shape === 0 || p === 0) {
    return 0;
  }

  let high = shape + 1;
  while (gammaCdf(high, shape) < p) {
    high *= 2;
  }

  return solveRising((x) => gammaCdf(x, shape), p, 0, high);
}
