export type FiveLevels = Readonly<{
  n: number;
  /** 满意率, 3 and above. */
  goodRate: number | null;
  /** 4 and above; published beside it, each by its name. */
  topTwoRate: number | null;
  /** 差评率: the lowest two (国办发〔2019〕51号). */
  badRate: number | null;
  mean: number | null;
}>;

/** What five counts say, lowest level first. No review is no rate. */
export function fiveLevels(counts: readonly number[]): FiveLevels {
  if (counts.length !== 5) {
    throw new RangeError(`Five levels, not ${counts.length}`);
  }

  const n = counts.reduce((sum, count) => sum + count, 0);
  const rate = (from: number, to: number) =>
    n === 0 ? null : counts.slice(from - 1, to).reduce((sum, count) => sum + count, 0) / n;
  return {
    n,
    goodRate: rate(3, 5),
    topTwoRate: rate(4, 5),
    badRate: rate(1, 2),
    mean: n === 0 ? null : counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / n,
  };
}
