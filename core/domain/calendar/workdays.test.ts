import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import calendarData from '../../../standards/calendar.json';
import type { Deadline, WorkdayCalendar } from '../standards/bundle';
import { addWorkdays } from './add-workdays';
import { addDays } from './business-date';
import { calendarAlarm } from './coverage';
import { findDayKind, isWorkdayKind } from './day-kind';
import { dueDate } from './due-date';
import type { BusinessDate } from './instant';

/** Only the years these cases speak of, so that next year's holidays do not move them. */
const calendar: WorkdayCalendar = {
  ...calendarData,
  years: calendarData.years.filter(({ year }) => year <= 2026),
  lastCoveredYear: 2026,
};
const date = (text: string) => text as BusinessDate;
const isWorked = (day: BusinessDate) => {
  const kind = findDayKind(calendar, day);
  return kind !== null && isWorkdayKind(kind);
};
const coveredDay = fc.integer({ min: 0, max: 600 }).map((days) => addDays(date('2025-01-01'), days));

describe('day kind', () => {
  it.each([
    ['an ordinary Tuesday', '2025-09-30', 'weekday'],
    ['an ordinary Sunday', '2025-11-23', 'weekend'],
    ['a holiday on a Wednesday', '2025-10-01', 'holiday'],
    ['a holiday on a Saturday', '2025-10-04', 'holiday'],
    ['a Saturday worked in exchange', '2025-10-11', 'adjustedWorkday'],
    ['the last covered day', '2026-12-31', 'weekday'],
    ['the first day after it', '2027-01-01', null],
    ['the last day before the calendar', '2024-12-31', null],
  ])('knows %s', (_what, day, kind) => {
    expect(findDayKind(calendar, date(day))).toBe(kind);
  });
});

describe('time limit in workdays', () => {
  it.each([
    ['over the National Day holiday and its exchanged Saturday', '2025-09-30', 5, '2025-10-14'],
    ['the day of acceptance not counted', '2025-11-24', 1, '2025-11-25'],
    ['over a weekend', '2025-11-21', 1, '2025-11-24'],
    ['none at all', '2025-11-24', 0, '2025-11-24'],
    ['accepted on a Sunday, as if on Monday', '2025-11-23', 1, '2025-11-25'],
    ['accepted on a holiday, as if on the first workday after', '2025-10-01', 0, '2025-10-09'],
    ['accepted on an exchanged Sunday, which is worked', '2025-09-28', 1, '2025-09-29'],
    ['over the end of a covered year', '2025-12-31', 1, '2026-01-04'],
    ['over the Spring Festival', '2026-02-14', 1, '2026-02-24'],
    ['up to the last covered day', '2026-12-30', 1, '2026-12-31'],
  ])('runs %s', (_rule, from, days, expected) => {
    expect(addWorkdays(calendar, date(from), days)).toEqual({ kind: 'date', on: expected });
  });

  it.each([
    ['one day too far', '2026-12-31', 1, 2026],
    ['far too far', '2026-11-22', 400, 2026],
    ['accepted after the calendar', '2027-03-01', 0, 2026],
    ['accepted before the calendar', '2024-06-03', 5, 2023],
  ])('is pending, never guessed: %s', (_why, from, days, afterYear) => {
    expect(addWorkdays(calendar, date(from), days)).toEqual({ kind: 'pending', afterYear });
  });

  it('ends on a workday, with exactly that many workdays passed', () => {
    fc.assert(
      fc.property(coveredDay, fc.integer({ min: 0, max: 60 }), (from, days) => {
        const answer = addWorkdays(calendar, from, days);
        if (answer.kind === 'pending') {
          return false;
        }
        let worked = 0;
        for (let day = from; day <= answer.on; day = addDays(day, 1)) {
          worked += isWorked(day) ? 1 : 0;
        }
        return isWorked(answer.on) && worked === days + 1;
      }),
    );
  });

  it('adds up: two limits one after the other are their sum', () => {
    const limit = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(coveredDay, limit, limit, (from, first, second) => {
        const middle = addWorkdays(calendar, from, first);
        const end = middle.kind === 'date' ? addWorkdays(calendar, middle.on, second) : null;
        expect(end).toEqual(addWorkdays(calendar, from, first + second));
      }),
    );
  });

  it.each([-1, 1.5, Number.NaN])('refuses %d days', (days) => {
    expect(() => addWorkdays(calendar, date('2025-11-24'), days)).toThrow(RangeError);
  });
});

describe('due date', () => {
  const none: Deadline = { workdays: null, calendarDays: null, instant: null, note: null };
  it.each([
    ['at the counter', { ...none, instant: true }, { kind: 'instant' }],
    ['after workdays', { ...none, workdays: 5, instant: false }, { kind: 'date', on: '2025-10-14' }],
    ['after calendar days', { ...none, calendarDays: 30 }, { kind: 'date', on: '2025-10-30' }],
    ['later than the calendar', { ...none, workdays: 500 }, { kind: 'pending', afterYear: 2026 }],
    ['unknown where no source says', none, { kind: 'unknown' }],
    ['unknown where the source only says "not at once"', { ...none, instant: false }, { kind: 'unknown' }],
  ])('is %s', (_when, deadline, expected) => {
    expect(dueDate(calendar, deadline, date('2025-09-30'))).toEqual(expected);
  });
});

describe('calendar alarm', () => {
  it.each([
    ['2025-06-01', 'covered'],
    ['2026-11-01', 'covered'],
    ['2026-11-02', 'ending'],
    ['2026-12-31', 'ending'],
    ['2027-01-01', 'uncovered'],
    ['2024-12-31', 'uncovered'],
  ])('on %s is %s', (today, alarm) => {
    expect(calendarAlarm(calendar, date(today))).toBe(alarm);
  });

  it('warns as early as the setting asks', () => {
    expect(calendarAlarm(calendar, date('2026-10-15'), 90)).toBe('ending');
  });
});
