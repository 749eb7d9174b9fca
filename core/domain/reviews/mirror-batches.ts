export type CountedReview = Readonly<{ on: string; level: number; tags: readonly string[] }>;

export type MirrorBatch = Readonly<{
  from: string;
  to: string;
  reviews: number;
  /** Of each level, lowest first. */
  levels: readonly number[];
  tags: readonly Readonly<{ code: string; count: number }>[];
}>;

export type MirrorWeek = Readonly<{ from: string; to: string }>;

/**
 * What a clerk sees of the own reviews: whole weeks that are over, joined until a batch holds at
 * least `least`, so that no number in it is one resident's. What is not enough yet waits, unseen.
 */
export function mirrorBatches(
  reviews: readonly CountedReview[],
  weeks: readonly MirrorWeek[],
  least: number,
): readonly MirrorBatch[] {
  const batches: MirrorBatch[] = [];
  let from: string | null = null;
  for (const week of weeks.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const start: string = from ?? week.from;
    const held = reviews.filter(({ on }) => on >= start && on <= week.to);
    // Empty weeks begin no batch.
    from = held.length === 0 ? null : start;
    if (held.length >= least) {
      batches.push(batchOf(held, { from: start, to: week.to }));
      from = null;
    }
  }

  return batches;
}

function batchOf(held: readonly CountedReview[], week: MirrorWeek): MirrorBatch {
  const codes = [...new Set(held.flatMap(({ tags }) => tags))].sort();
  return {
    ...week,
    reviews: held.length,
    levels: [1, 2, 3, 4, 5].map((level) => held.filter((review) => review.level === level).length),
    tags: codes.map((code) => ({ code, count: held.filter(({ tags }) => tags.includes(code)).length })),
  };
}
