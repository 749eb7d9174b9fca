import type { WorkdayCalendar } from '../standards/bundle';
import { daysBetween, yearOf } from './business-date';
import type { BusinessDate } from './instant';

/**
 * `ending`: the last covered year is nearly over and its successor must be
 * installed; `uncovered`: deadlines that begin today already read 待定.
 */
export type CalendarAlarm = 'covered' | 'ending' | 'uncovered';

/** The State Council publishes a year's holidays in the autumn before it: two months leave time to install them. */
export const defaultWarningDays = 60;

export function calendarAlarm(
  calendar: WorkdayCalendar,
  today: BusinessDate,
  warningDays: number = defaultWarningDays,
): CalendarAlarm {
  if (!calendar.years.some(({ year }) => year === yearOf(today))) {
    return 'uncovered';
  }
  const lastDay = `${calendar.lastCoveredYear}-12-31` as BusinessDate;
  return daysBetween(today, lastDay) < warningDays ? 'ending' : 'covered';
}
