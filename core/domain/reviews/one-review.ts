/** Where a press came from: only the resident's own screens count. */
export type ReviewSource = 'rating' | 'kiosk' | 'phone' | 'staff';

export type ReviewPress = Readonly<{ seconds: number; level: number; source: ReviewSource }>;

export type OneReview = Readonly<{
  /** The level that counts; null when no resident pressed. */
  level: number | null;
  /** Later presses: kept, not counted. */
  repeats: number;
  /** Pressed where staff sit: kept, never counted. */
  fromStaff: number;
  kept: number;
}>;

/**
 * One ticket, one review (GB/T 39734-2020, 一次一评): from the resident's first press on it may be
 * put right for `graceSeconds`, and the last press of that time counts.
 */
export function oneReview(presses: readonly ReviewPress[], graceSeconds: number): OneReview {
  const own = presses.filter(({ source }) => source !== 'staff').toSorted((a, b) => a.seconds - b.seconds);
  const first = own[0];
  const inTime = own.filter(({ seconds }) => first !== undefined && seconds - first.seconds <= graceSeconds);
  return {
    level: inTime.at(-1)?.level ?? null,
    repeats: own.length - inTime.length,
    fromStaff: presses.length - own.length,
    kept: presses.length,
  };
}
