export type WaitEstimate = Readonly<{ lowMinutes: number; highMinutes: number }>;

/**
 * An honest range of minutes until a ticket is called, from what its counters
 * did lately: each person ahead takes one service, shared by the open counters.
 * The low end uses the lower quartile of service minutes, the high end the upper
 * quartile and one service more, rounded outward to 5 minutes, since a finer
 * figure would claim more than is known.
 *
 * Null when no counter is open or fewer than `minimumServices` services are known.
 */
export function estimateWait(
  ahead: number,
  openCounters: number,
  serviceMinutes: readonly number[],
  minimumServices = 5,
): WaitEstimate | null {
  if (openCounters < 1 || serviceMinutes.length < minimumServices) {
    return null;
  }

  const sorted = serviceMinutes.toSorted((a, b) => a - b);
  const low = (ahead * quantile(sorted, 0.25)) / openCounters;
  const high = ((ahead + 1) * quantile(sorted, 0.75)) / openCounters;
  const lowMinutes = Math.floor(low / 5) * 5;
  return { lowMinutes, highMinutes: Math.max(Math.ceil(high / 5) * 5, lowMinutes + 5) };
}

/** Quantile of type 7 (linear between order statistics), as most statistics software has it. */
export function quantile(sorted: readonly number[], p: number): number {
  const position = (sorted.length - 1) * p;
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}
