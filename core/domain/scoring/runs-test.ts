import { normalCdf } from '../statistics/normal-distribution';

export type RunsTest = Readonly<{
  ones: number;
  zeros: number;
  runs: number;
  mean: number | null;
  sd: number | null;
  /** Very negative: the same too often in a row. Null where all are alike, since then one run is certain. */
  z: number | null;
  /** The chance of so few runs, by the normal. */
  fewRuns: number | null;
}>;

/** Runs of equal outcomes in a sequence (Wald & Wolfowitz 1940; NIST e-Handbook 1.3.5.13): mean 2ab/N + 1, variance (mean − 1)(mean − 2)/(N − 1). */
export function runsTest(sequence: readonly boolean[]): RunsTest {
  const n = sequence.length;
  const ones = sequence.filter(Boolean).length;
  const zeros = n - ones;
  const runs = sequence.filter((value, index) => index === 0 || value !== sequence[index - 1]).length;
  const mean = n === 0 ? null : (2 * ones * zeros) / n + 1;
  const sd = mean === null || n < 2 ? null : Math.sqrt(Math.max(0, ((mean - 1) * (mean - 2)) / (n - 1)));
  const z = mean === null || sd === null || sd === 0 ? null : (runs - mean) / sd;
  return { ones, zeros, runs, mean, sd, z, fewRuns: z === null ? null : normalCdf(z) };
}
