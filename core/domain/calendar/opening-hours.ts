import type { OpeningHours, OpeningSpan, WorkdayCalendar } from '../standards/bundle';
import { addDays, businessDateOf, instantAt, minuteOfDay } from './business-date';
import { findDayKind, plainKind, type DayKind } from './day-kind';
import type { BusinessDate, Instant } from './instant';

export type OpeningOnDay = Readonly<{
  spans: readonly OpeningSpan[];
  dayKind: DayKind;
  /** False in a year without a calendar: the day of the week alone decided. */
  certain: boolean;
}>;

/** Nobody closes longer than this; past it the doors have no next opening. */
const longestSearchDays = 366;

/**
 * The hours of a day. Doors, unlike deadlines, must be decided every day: in a
 * year without a calendar the day of the week decides, and says so.
 */
export function openingOn(hours: OpeningHours, calendar: WorkdayCalendar, date: BusinessDate): OpeningOnDay {
  const known = findDayKind(calendar, date);
  const dayKind = known ?? plainKind(date);
  return { spans: hours[dayKind], dayKind, certain: known !== null };
}

export function isOpenAt(hours: OpeningHours, calendar: WorkdayCalendar, instant: Instant): boolean {
  const minute = minuteOfDay(instant);
  return openingOn(hours, calendar, businessDateOf(instant)).spans.some(
    ({ from, to }) => minuteOf(from) <= minute && minute < minuteOf(to),
  );
}

/** The next time the doors open after an instant, or null when the hours never open. */
export function nextOpening(hours: OpeningHours, calendar: WorkdayCalendar, after: Instant): Instant | null {
  const today = businessDateOf(after);
  const now = minuteOfDay(after);
  for (let days = 0; days <= longestSearchDays; days += 1) {
    const date = addDays(today, days);
    const openings = openingOn(hours, calendar, date).spans.map(({ from }) => minuteOf(from));
    const next = openings.filter((minute) => days > 0 || minute > now).sort((a, b) => a - b)[0];
    if (next !== undefined) {
      return instantAt(date, next);
    }
  }
  return null;
}

/** `08:30` as minutes since midnight. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
