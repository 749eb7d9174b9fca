/** Whole minutes, low to high. */
export type WaitEstimate = Readonly<{ lowMinutes: number; highMinutes: number }>;

/** How waits came out against what was expected of them: nine of ten between the two, in thousandths. */
export type WaitLesson = Readonly<{ cases: number; lowPermille: number; highPermille: number }>;

/** What is known when a ticket is taken. */
export type WaitKnowledge = Readonly<{
  /** Minutes until the hall as it stands would call it, each service taking its usual time; null when nobody would. */
  expectedMinutes: number | null;
  /** Minutes of the newest services of its category, of today and of days before. */
  serviceMinutes: readonly number[];
  /** What came of earlier promises in the category; null while too few are known. */
  lesson: WaitLesson | null;
}>;

/** Fewer services than these say too little to promise anything. */
export const minimumServices = 5;

/** From so many scored tickets on, the spread is the one that was seen. */
export const minimumOutcomes = 20;

/**
 * An honest range of minutes until a ticket is called; null when too little is
 * known. Its middle is what the hall as it stands would do. Its width is learnt:
 * nine of ten earlier tickets of the category were within it, seen against what
 * was expected of them. Before there are enough of those, the quartiles of the
 * service times stand in, with one service more at the upper end. Either way the
 * range widens by 1/√n with n cases known, and is rounded outward to 5
 * minutes, since a finer figure would claim more than is known.
 */
export function estimateWait({ expectedMinutes, serviceMinutes, lesson }: WaitKnowledge): WaitEstimate | null {
  if (expectedMinutes === null || serviceMinutes.length < minimumServices) {
    return null;
  }

  const { low, high } =
    lesson !== null
      ? seenRange(expectedMinutes, serviceMinutes, lesson)
      : quartileRange(expectedMinutes, serviceMinutes);
  const lowMinutes = Math.max(Math.floor(low / 5) * 5, 0);
  return { lowMinutes, highMinutes: Math.max(Math.ceil(high / 5) * 5, lowMinutes + 5) };
}

/** The usual minutes of a service. */
export function usualMinutes(serviceMinutes: readonly number[]): number {
  return quantile(
    serviceMinutes.toSorted((a, b) => a - b),
    0.5,
  );
}

/**
 * How a wait came out against what was expected. One usual service is added to
 * both, so that "at once" and "in a minute" are near each other.
 */
export function waitRatio(actualMinutes: number, expectedMinutes: number, usual: number): number {
  const pad = Math.max(usual, 1);
  return (actualMinutes + pad) / (expectedMinutes + pad);
}

/** Reads the spread off earlier outcomes, each a `waitRatio`; null while there are too few. */
export function learnWaits(outcomes: readonly number[]): WaitLesson | null {
  if (outcomes.length < minimumOutcomes) {
    return null;
  }

  const sorted = outcomes.toSorted((a, b) => a - b);
  const permille = (p: number) => Math.round(quantile(sorted, p) * 1000);
  return { cases: outcomes.length, lowPermille: permille(0.05), highPermille: permille(0.95) };
}

function seenRange(expected: number, serviceMinutes: readonly number[], lesson: WaitLesson) {
  const pad = Math.max(usualMinutes(serviceMinutes), 1);
  const doubt = 1 + 1 / Math.sqrt(lesson.cases);
  return {
    low: ((expected + pad) * lesson.lowPermille) / 1000 / doubt - pad,
    high: ((expected + pad) * lesson.highPermille * doubt) / 1000 - pad,
  };
}

function quartileRange(expected: number, serviceMinutes: readonly number[]) {
  const sorted = serviceMinutes.toSorted((a, b) => a - b);
  const usual = Math.max(quantile(sorted, 0.5), 1);
  const doubt = 1 + 1 / Math.sqrt(serviceMinutes.length);
  return {
    low: (expected * quantile(sorted, 0.25)) / usual / doubt,
    high: ((expected + usual) * quantile(sorted, 0.75) * doubt) / usual,
  };
}

/** Quantile of type 7 (linear between order statistics), as most statistics software has it. */
export function quantile(sorted: readonly number[], p: number): number {
  const position = (sorted.length - 1) * p;
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}
