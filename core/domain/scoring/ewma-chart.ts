export type EwmaRule = Readonly<{
  /** The share in control. */
  target: number;
  lambda: number;
  /** Width of the limits in deviations. */
  width: number;
}>;

/** A week or a month: its share, and how many reviews; null share where nobody spoke. */
export type EwmaPoint = Readonly<{ share: number | null; n: number }>;

export type EwmaStep = Readonly<{ ewma: number; lowLimit: number; highLimit: number; alarm: boolean }>;

/**
 * Exponentially weighted moving average of a share (Roberts 1959; NIST e-Handbook 6.3.2.4):
 * E = λx + (1 − λ)E₋₁ from the target on, limits target ± L·√V with V = λ²·p(1 − p)/n + (1 − λ)²V₋₁,
 * which for an even n is the handbook's closed form. Alarm below the lower limit. A step without
 * reviews leaves all as it was.
 */
export function ewmaChart(points: readonly EwmaPoint[], { target, lambda, width }: EwmaRule): readonly EwmaStep[] {
  const steps: EwmaStep[] = [];
  let ewma = target;
  let variance = 0;
  for (const { share, n } of points) {
    if (share !== null && n > 0) {
      ewma = lambda * share + (1 - lambda) * ewma;
      variance = (lambda * lambda * target * (1 - target)) / n + (1 - lambda) ** 2 * variance;
    }

    const half = width * Math.sqrt(variance);
    steps.push({ ewma, lowLimit: target - half, highLimit: target + half, alarm: ewma < target - half });
  }

  return steps;
}
