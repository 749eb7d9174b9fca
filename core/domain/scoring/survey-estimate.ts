export type SurveyEstimate = Readonly<{ p: number; se: number; low: number; high: number }>;

export type SimpleSample = Readonly<{
  p: number;
  n: number;
  /** How many are in the frame. */
  frame: number;
  /** Design effect (Kish 1965); 1 for a simple random sample. */
  deff: number;
  z: number;
}>;

const interval = (p: number, se: number, z: number): SurveyEstimate => ({ p, se, low: p - z * se, high: p + z * se });

/** Variance of a sampled share without replacement: p(1 − p)/(n − 1)·(1 − n/N) (Cochran 1977, eq. 3.8); null of one answer, unless it was the whole frame. */
function varianceOf(p: number, n: number, frame: number): number | null {
  if (n === frame) {
    return 0;
  }

  return n < 2 ? null : ((p * (1 - p)) / (n - 1)) * (1 - n / frame);
}

/** A share from a simple sample of a finite frame, its variance widened by the design effect. Null where one answer has no spread. */
export function estimateShare({ p, n, frame, deff, z }: SimpleSample): SurveyEstimate | null {
  const variance = n === 0 ? null : varianceOf(p, n, frame);
  return variance === null ? null : interval(p, Math.sqrt(variance * deff), z);
}

export type Stratum = Readonly<{
  /** Of the frame. */
  frame: number;
  n: number;
  k: number;
}>;

export type StratifiedEstimate = SurveyEstimate & Readonly<{ unweighted: number }>;

/**
 * A share from strata: p = ΣW·p_h with W = N_h/N, variance ΣW²·p_h(1 − p_h)/(n_h − 1)·(1 − n_h/N_h)
 * (Cochran 1977, 5.3, eq. 5.53). Null while a stratum of the frame has not answered.
 */
export function estimateStrata(strata: readonly Stratum[], z: number, deff = 1): StratifiedEstimate | null {
  const held = strata.filter(({ frame }) => frame > 0);
  const whole = held.reduce((sum, { frame }) => sum + frame, 0);
  const variances = held.map(({ n, k, frame }) => (n === 0 ? null : varianceOf(k / n, n, frame)));
  if (whole === 0 || variances.some((variance) => variance === null)) {
    return null;
  }

  const p = held.reduce((sum, { n, k, frame }) => sum + (frame / whole) * (k / n), 0);
  const variance = held.reduce((sum, { frame }, index) => sum + (frame / whole) ** 2 * (variances[index] ?? 0), 0);
  const answers = held.reduce((sum, { n }) => sum + n, 0);
  return {
    ...interval(p, Math.sqrt(variance * deff), z),
    unweighted: held.reduce((sum, { k }) => sum + k, 0) / answers,
  };
}
