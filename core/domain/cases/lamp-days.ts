import { addDays } from '../calendar/business-date';
import type { BusinessDate } from '../calendar/instant';
import type { WorkdayCalendar } from '../standards/bundle';
import { workdaysAfter, type CaseLamp } from './case-lamp';

export type RunningLamp = Exclude<CaseLamp, 'off'>;

/** Promised days, both ends included; an end that is null is open. `none`: cases without a promised day. */
export type DueSpan = Readonly<{ from: BusinessDate | null; to: BusinessDate | null }> | 'none';

/** No run of days off is as long. */
const longestLook = 400;

/**
 * The promised days that a lamp stands for today, so that a list is narrowed to
 * lamps where it is stored: the same answers as `caseLamp`, one span for each lamp.
 */
export function lampDays(
  lamp: RunningLamp,
  today: BusinessDate,
  calendar: WorkdayCalendar,
  amberWorkdays: number,
): DueSpan {
  switch (lamp) {
    case 'unknown':
      return 'none';
    case 'overdue':
      return { from: null, to: addDays(today, -1) };
    case 'red':
      return { from: today, to: today };
    case 'amber':
      return { from: addDays(today, 1), to: lastAmberDay(today, calendar, amberWorkdays) };
    case 'green':
      return { from: addDays(lastAmberDay(today, calendar, amberWorkdays), 1), to: null };
  }
}

/** The last day with at most so many workdays after today; today itself when tomorrow has more. */
function lastAmberDay(today: BusinessDate, calendar: WorkdayCalendar, amberWorkdays: number): BusinessDate {
  let day = today;
  for (let count = 0; count < longestLook; count += 1) {
    const next = addDays(day, 1);
    const left = workdaysAfter(calendar, today, next);
    if (left === null || left > amberWorkdays) {
      return day;
    }
    day = next;
  }
  return day;
}
