import type { WorkdayCalendar } from '../standards/bundle';
import { addDays, yearOf } from './business-date';
import { findDayKind, isWorkdayKind } from './day-kind';
import type { BusinessDate } from './instant';

/** `pending` (待定): the answer lies after `afterYear`, whose calendar has not been published. */
export type WorkdayDeadline =
  Readonly<{ kind: 'date'; on: BusinessDate }> | Readonly<{ kind: 'pending'; afterYear: number }>;

/**
 * The last day of a time limit of so many workdays. The day of acceptance does
 * not count; acceptance on a day that is not worked starts the clock on the next
 * workday, as if it had been accepted then. Never guesses: a day in a year the
 * calendar does not hold makes the answer pending.
 */
export function addWorkdays(calendar: WorkdayCalendar, from: BusinessDate, workdays: number): WorkdayDeadline {
  if (!Number.isInteger(workdays) || workdays < 0) {
    throw new RangeError(`Not a number of workdays: ${workdays}`);
  }

  let day = from;
  // The start must be a workday itself, hence one more than the days asked for.
  let left = workdays + 1;
  for (;;) {
    const kind = findDayKind(calendar, day);
    if (kind === null) {
      return { kind: 'pending', afterYear: yearOf(day) - 1 };
    }
    left -= isWorkdayKind(kind) ? 1 : 0;
    if (left === 0) {
      return { kind: 'date', on: day };
    }
    day = addDays(day, 1);
  }
}
