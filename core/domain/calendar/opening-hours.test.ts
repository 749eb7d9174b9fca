import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import calendarData from '../../../standards/calendar.json';
import hoursData from '../../../standards/opening-hours.json';
import type { OpeningHours, WorkdayCalendar } from '../standards/bundle';
import type { BusinessDate, Instant } from './instant';
import { isOpenAt, nextOpening, openingOn } from './opening-hours';

/** Only the years these cases speak of, so that next year's holidays do not move them. */
const calendar: WorkdayCalendar = {
  ...calendarData,
  years: calendarData.years.filter(({ year }) => year <= 2026),
  lastCoveredYear: 2026,
};
const hours: OpeningHours = hoursData;
/** Wall-clock time in Shanghai. */
const at = (local: string) => new Date(`${local}+08:00`).toISOString() as Instant;

describe('opening hours', () => {
  it.each([
    ['a minute before opening', '2025-11-24T08:29:59', false],
    ['at opening', '2025-11-24T08:30:00', true],
    ['at noon, without a break', '2025-11-24T12:15:00', true],
    ['in the last minute', '2025-11-24T16:29:59', true],
    ['at closing', '2025-11-24T16:30:00', false],
    ['on a Sunday morning', '2025-11-23T10:00:00', true],
    ['on a Sunday afternoon', '2025-11-23T14:00:00', false],
    ['on a holiday morning', '2025-10-01T09:00:00', true],
    ['on a holiday afternoon', '2025-10-01T13:00:00', false],
    ['on the afternoon of an exchanged Saturday', '2025-10-11T15:00:00', true],
    ['on a Monday of a year without a calendar', '2027-03-01T15:00:00', true],
  ])('%s', (_when, local, open) => {
    expect(isOpenAt(hours, calendar, at(local))).toBe(open);
  });

  it('says when only the day of the week decided', () => {
    expect(openingOn(hours, calendar, '2026-10-01' as BusinessDate)).toMatchObject({
      dayKind: 'holiday',
      certain: true,
    });
    expect(openingOn(hours, calendar, '2027-10-01' as BusinessDate)).toMatchObject({
      dayKind: 'weekday',
      certain: false,
    });
  });

  it.each([
    ['later today', '2025-11-24T07:00:00', '2025-11-24T08:30:00'],
    ['tomorrow, once open today', '2025-11-24T09:00:00', '2025-11-25T08:30:00'],
    ['on the weekend too', '2025-11-21T17:00:00', '2025-11-22T08:30:00'],
  ])('next opens %s', (_when, now, expected) => {
    expect(nextOpening(hours, calendar, at(now))).toBe(at(expected));
  });

  it('skips days without hours, and gives up when there are none', () => {
    const weekdaysOnly: OpeningHours = { ...hours, weekend: [], holiday: [] };
    expect(nextOpening(weekdaysOnly, calendar, at('2025-09-30T17:00:00'))).toBe(at('2025-10-09T08:30:00'));
    const never: OpeningHours = { ...hours, weekday: [], weekend: [], holiday: [], adjustedWorkday: [] };
    expect(nextOpening(never, calendar, at('2025-11-24T09:00:00'))).toBeNull();
  });

  it('opens at the next opening, and not just before it', () => {
    const moment = fc.date({
      min: new Date('2025-01-01T00:00:00.000Z'),
      max: new Date('2026-12-01T00:00:00.000Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, (value) => {
        const next = nextOpening(hours, calendar, value.toISOString() as Instant);
        const before = new Date(Date.parse(next ?? '') - 1).toISOString() as Instant;
        return next !== null && isOpenAt(hours, calendar, next) && !isOpenAt(hours, calendar, before);
      }),
    );
  });
});
