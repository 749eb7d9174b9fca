import type { CalendarYear, WorkdayCalendar } from '../standards/bundle';
import { weekdayOf, yearOf } from './business-date';
import type { BusinessDate } from './instant';

/** `adjustedWorkday` is a Saturday or Sunday worked in exchange for a holiday (调休). */
export type DayKind = 'weekday' | 'weekend' | 'holiday' | 'adjustedWorkday';

/** What a day is, or null when the calendar does not hold its year. */
export function findDayKind(calendar: WorkdayCalendar, date: BusinessDate): DayKind | null {
  const year = findYear(calendar, yearOf(date));
  if (year === null) {
    return null;
  }
  if (year.workdays.some((day) => day.on === date)) {
    return 'adjustedWorkday';
  }
  if (year.offDays.some((day) => day.on === date)) {
    return 'holiday';
  }
  return plainKind(date);
}

/** What a day would be if nothing were known but the day of the week. */
export function plainKind(date: BusinessDate): 'weekday' | 'weekend' {
  return weekdayOf(date) <= 5 ? 'weekday' : 'weekend';
}

export function isWorkdayKind(kind: DayKind): boolean {
  return kind === 'weekday' || kind === 'adjustedWorkday';
}

function findYear(calendar: WorkdayCalendar, year: number): CalendarYear | null {
  return calendar.years.find((entry) => entry.year === year) ?? null;
}
