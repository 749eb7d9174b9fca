import { betaCdf } from './beta-distribution';

/** P(X ≥ k) of a binomial, exact: I_p(k, n − k + 1) (Abramowitz & Stegun 26.5.24). */
export function binomialUpperTail(k: number, n: number, p: number): number {
  if (k <= 0) {
    return 1;
  }

  return k > n ? 0 : betaCdf(p, k, n - k + 1);
}

/** P(X ≤ k) of a binomial, exact; by the mirror, so that a small tail keeps its digits. */
export function binomialLowerTail(k: number, n: number, p: number): number {
  return binomialUpperTail(n - k, n, 1 - p);
}
