/**
 * Quantile of type 7 (Hyndman & Fan 1996, definition 7; the default of R, NumPy and
 * spreadsheets): linear between the order statistics at h = (n − 1)·p. Null of nothing.
 */
export function quantile(values: readonly number[], p: number): number | null {
  return quantileOfSorted(
    values.toSorted((a, b) => a - b),
    p,
  );
}

/** The same of a list that is in order already. */
export function quantileOfSorted(sorted: readonly number[], p: number): number | null {
  const place = (sorted.length - 1) * p;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
}

export const median = (values: readonly number[]) => quantile(values, 0.5);
