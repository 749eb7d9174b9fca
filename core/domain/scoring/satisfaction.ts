import { wilsonInterval } from './wilson-interval';

export type Satisfaction = Readonly<{
  served: number;
  reviews: number;
  satisfied: number;
  state: 'none' | 'tooFew' | 'ok';
  rate: number | null;
  low: number | null;
  high: number | null;
  responseRate: number | null;
}>;

export type SatisfactionRule = Readonly<{ satisfiedLevels: readonly number[]; minimumReviews: number }>;

/**
 * Share of reviews at a satisfied level, with its Wilson interval, beside how many
 * were served and how many of them spoke. Below the scheme's minimum no share is
 * given: few reviews say little, and none says nothing.
 */
export function satisfaction(levels: readonly number[], served: number, rule: SatisfactionRule): Satisfaction {
  const satisfied = levels.filter((level) => rule.satisfiedLevels.includes(level)).length;
  return satisfactionOf({ reviews: levels.length, satisfied, served }, rule.minimumReviews);
}

export type ReviewCounts = Readonly<{ reviews: number; satisfied: number; served: number }>;

/** The same from counts, for whoever has a district's reviews and not a list of them. */
export function satisfactionOf({ reviews, satisfied, served }: ReviewCounts, minimumReviews: number): Satisfaction {
  const counts = { served, reviews, satisfied, responseRate: served === 0 ? null : reviews / served };
  if (reviews === 0) {
    return { ...counts, state: 'none', rate: null, low: null, high: null };
  }

  const interval = wilsonInterval(satisfied, reviews);
  if (reviews < minimumReviews || interval === null) {
    return { ...counts, state: 'tooFew', rate: null, low: null, high: null };
  }

  return { ...counts, state: 'ok', rate: satisfied / reviews, ...interval };
}
