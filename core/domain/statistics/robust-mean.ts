const mean = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean without the lowest and the highest `share` of the values, rounded down to whole values. Null of nothing. */
export function trimmedMean(values: readonly number[], share: number): number | null {
  const cut = cutOf(values.length, share);
  const sorted = values.toSorted((a, b) => a - b);
  return mean(sorted.slice(cut, sorted.length - cut));
}

/** Mean in which the lowest and the highest `share` count as the nearest value that is kept. Null of nothing. */
export function winsorisedMean(values: readonly number[], share: number): number | null {
  const cut = cutOf(values.length, share);
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[cut], sorted[sorted.length - 1 - cut]];
  return low === undefined || high === undefined
    ? null
    : mean(sorted.map((value) => Math.min(Math.max(value, low), high)));
}

/** A hair is added because 0.1 · 30 is a little under or over 3 in doubles. */
function cutOf(count: number, share: number): number {
  if (!(share >= 0 && share < 0.5)) {
    throw new RangeError(`Not a share below a half: ${share}`);
  }

  return Math.floor(count * share + 1e-9);
}
