export type PosteriorScore = Readonly<{ mean: number; sd: number; low: number; high: number }>;

export type DirichletRating = Readonly<{
  /** Reviews of each level, lowest first. */
  counts: readonly number[];
  /** What each level is worth. */
  scores: readonly number[];
  /** What is believed before any review: strength × shares of the peers. */
  prior: readonly number[];
  z: number;
}>;

/**
 * Mean of the five levels after the reviews, by the Dirichlet posterior (Gelman et al., BDA3,
 * 3.4): with a = counts + prior and A = Σa, mean m = Σs·a/A and sd √((Σs²·a/A − m²)/(A + 1)).
 * Three best reviews alone are no 100. Null when neither prior nor reviews say anything.
 */
export function dirichletScore({ counts, scores, prior, z }: DirichletRating): PosteriorScore | null {
  if (counts.length !== scores.length || prior.length !== scores.length) {
    throw new RangeError('Counts, scores and prior are of different lengths');
  }

  const weights = counts.map((count, index) => count + (prior[index] ?? 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) {
    return null;
  }

  const meanOf = (power: number) =>
    scores.reduce((sum, score, index) => sum + score ** power * (weights[index] ?? 0), 0) / total;
  const mean = meanOf(1);
  const sd = Math.sqrt(Math.max(0, meanOf(2) - mean * mean) / (total + 1));
  return { mean, sd, low: mean - z * sd, high: mean + z * sd };
}
