import { median } from '../statistics/quantile';

export type Outliers = Readonly<{
  median: number | null;
  /** Median of the distances from the median. */
  mad: number | null;
  /** Of each value; null where more than half are equal, since then there is no scale. */
  scores: readonly (number | null)[];
  flagged: readonly number[];
}>;

/**
 * Modified z-scores 0.6745(x − median)/MAD (Iglewicz & Hoaglin 1993): beyond the threshold a
 * service time is asked about ("window left open?"), never deleted.
 */
export function findOutliers(values: readonly number[], threshold: number): Outliers {
  const middle = median(values);
  const mad = middle === null ? null : median(values.map((value) => Math.abs(value - middle)));
  const scores = values.map((value) =>
    middle === null || mad === null || mad === 0 ? null : (0.6745 * (value - middle)) / mad,
  );
  return {
    median: middle,
    mad,
    scores,
    flagged: values.filter((_, index) => Math.abs(scores[index] ?? 0) > threshold),
  };
}
