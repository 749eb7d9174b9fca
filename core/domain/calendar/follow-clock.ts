import { daysBetween } from './business-date';
import type { BusinessDate } from './instant';

/** Days that a centre may lie still before its clock is believed only on a person's word. */
export const mostDaysAhead = 7;

export type FollowedClock = Readonly<{
  businessDate: BusinessDate;
  /** Why the clock's date was not taken; null when it was. */
  doubt: 'clock.behind' | 'clock.ahead' | null;
}>;

/**
 * The day to work on: the clock's, except that it never goes back, and that a
 * leap ahead of more than a week waits for a manager. A clock that stood for a
 * minute in a wrong year would otherwise end every open ticket, and the numbers
 * would not start anew until that year had come.
 */
export function followClock(last: BusinessDate | null, today: BusinessDate): FollowedClock {
  if (last === null) {
    return { businessDate: today, doubt: null };
  }

  const ahead = daysBetween(last, today);
  if (ahead < 0) {
    return { businessDate: last, doubt: 'clock.behind' };
  }

  return ahead > mostDaysAhead ? { businessDate: last, doubt: 'clock.ahead' } : { businessDate: today, doubt: null };
}
