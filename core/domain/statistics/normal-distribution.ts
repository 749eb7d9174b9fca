import { gammaUpper } from './gamma-distribution';
import { solveRising } from './solve-rising';

/** The chance that a standard normal is at most z: ½·erfc(−z/√2), with erfc(x) = Q(½, x²). */
export function normalCdf(z: number): number {
  const tail = gammaUpper((z * z) / 2, 0.5) / 2;
  return z < 0 ? tail : 1 - tail;
}

/** No double is further out than this. */
const farthest = 40;

/** The z that a standard normal stays below with chance p, 0 < p < 1. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) {
    throw new RangeError(`Not a chance between 0 and 1: ${p}`);
  }

  if (p === 0.5) {
    return 0;
  }

  // The lower tail is the precise one: the upper half is its mirror.
  return p < 0.5 ? solveRising(normalCdf, p, -farthest, 0) : -solveRising(normalCdf, 1 - p, -farthest, 0);
}
