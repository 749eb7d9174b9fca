import { betaCdf, betaQuantile } from '../statistics/beta-distribution';
import { logBeta } from '../statistics/log-gamma';

export type BetaShape = Readonly<{ alpha: number; beta: number }>;

/** A sum of more terms would be slower than the integral, and no more precise. */
const mostTerms = 100_000;

/**
 * The chance that B's share is above A's, both Beta (Miller 2015, "Formulas for Bayesian A/B
 * Testing", eq. 6): Σ over i < α_B of B(α_A + i, β_A + β_B) / ((β_B + i)·B(1 + i, β_B)·B(α_A, β_A)).
 * A tie unless ≥ 0.95 or ≤ 0.05. Shapes that are no whole numbers are integrated.
 */
export function probabilityOfSuperiority(a: BetaShape, b: BetaShape): number {
  if ([a.alpha, a.beta, b.alpha, b.beta].some((value) => !(value > 0))) {
    throw new RangeError('A beta distribution needs two shapes above 0');
  }

  const flip = ({ alpha, beta }: BetaShape) => ({ alpha: beta, beta: alpha });
  // The sum runs to one of the four shapes; the mirror images 1 − x and "A above B" offer the other three.
  const ways = [
    { terms: b.alpha, sum: () => sumTerms(a, b) },
    { terms: a.alpha, sum: () => 1 - sumTerms(b, a) },
    { terms: a.beta, sum: () => sumTerms(flip(b), flip(a)) },
    { terms: b.beta, sum: () => 1 - sumTerms(flip(a), flip(b)) },
  ].filter(({ terms }) => Number.isInteger(terms) && terms <= mostTerms);
  const shortest = ways.toSorted((one, other) => one.terms - other.terms)[0];
  return Math.min(1, Math.max(0, shortest?.sum() ?? integrate(a, b)));
}

function sumTerms(a: BetaShape, b: BetaShape): number {
  const base = logBeta(a.alpha, a.beta);
  let sum = 0;
  for (let i = 0; i < b.alpha; i += 1) {
    const term = logBeta(a.alpha + i, a.beta + b.beta) - Math.log(b.beta + i) - logBeta(1 + i, b.beta) - base;
    sum += Math.exp(term);
  }

  return sum;
}

const panels = 2000;

/** ∫ P(B > the u-quantile of A) du over 0..1, by the middle of even panels: bounded and falling, so the error is below 1/2000², tails included. */
function integrate(a: BetaShape, b: BetaShape): number {
  let sum = 0;
  for (let panel = 0; panel < panels; panel += 1) {
    sum += 1 - betaCdf(betaQuantile((panel + 0.5) / panels, a.alpha, a.beta), b.alpha, b.beta);
  }

  return sum / panels;
}
