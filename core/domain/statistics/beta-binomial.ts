import { logBeta } from './log-gamma';

export type BetaBinomial = Readonly<{ n: number; alpha: number; beta: number }>;

/** P(X ≥ k) of a binomial whose share is itself a Beta: what chance does where units honestly differ. By its terms. */
export function betaBinomialUpperTail(k: number, { n, alpha, beta }: BetaBinomial): number {
  if (k <= 0) {
    return 1;
  }

  let sum = 0;
  for (let count = k; count <= n; count += 1) {
    sum += termOf(count, { n, alpha, beta });
  }

  return Math.min(1, sum);
}

/** P(X ≤ k) of the same. */
export function betaBinomialLowerTail(k: number, { n, alpha, beta }: BetaBinomial): number {
  return betaBinomialUpperTail(n - k, { n, alpha: beta, beta: alpha });
}

/** C(n, k)·B(k + α, n − k + β)/B(α, β), with the binomial coefficient as a beta function of its own. */
function termOf(k: number, { n, alpha, beta }: BetaBinomial): number {
  return Math.exp(
    logBeta(k + alpha, n - k + beta) - logBeta(alpha, beta) - Math.log(n + 1) - logBeta(k + 1, n - k + 1),
  );
}
