import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  businessDateOf,
  daysBetween,
  instantAt,
  minuteOfDay,
  parseBusinessDate,
  weekdayOf,
} from './business-date';
import type { BusinessDate, Instant } from './instant';

const instant = (text: string) => text as Instant;
const date = (text: string) => text as BusinessDate;
const anyInstant = fc
  .date({ min: new Date('2000-01-01T00:00:00.000Z'), max: new Date('2099-12-31T00:00:00.000Z'), noInvalidDate: true })
  .map((value) => instant(value.toISOString()));

describe('business date', () => {
  it.each([
    ['before Shanghai midnight', '2025-09-30T15:59:59.999Z', '2025-09-30', 23 * 60 + 59],
    ['at Shanghai midnight', '2025-09-30T16:00:00.000Z', '2025-10-01', 0],
    ['when the doors open', '2025-10-09T00:30:00.000Z', '2025-10-09', 8 * 60 + 30],
    ['across the year', '2025-12-31T16:00:00.000Z', '2026-01-01', 0],
    ['on a leap day', '2024-02-28T16:00:00.000Z', '2024-02-29', 0],
  ])('is read in Shanghai %s', (_when, at, expected, minute) => {
    expect(businessDateOf(instant(at))).toBe(expected);
    expect(minuteOfDay(instant(at))).toBe(minute);
  });

  it('agrees with the time zone data of the platform', () => {
    const platform = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
    fc.assert(fc.property(anyInstant, (at) => businessDateOf(at) === platform.format(new Date(at))));
  });

  it('turns back into the instant it came from, to the minute', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        const rebuilt = instantAt(businessDateOf(at), minuteOfDay(at));
        return Date.parse(at) - Date.parse(rebuilt) >= 0 && Date.parse(at) - Date.parse(rebuilt) < 60_000;
      }),
    );
  });

  it.each([
    ['2025-10-14', true],
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-13-01', false],
    ['2025-1-1', false],
    ['2025-10-14T00:00', false],
    ['', false],
  ])('takes %s as a date: %s', (text, taken) => {
    expect(parseBusinessDate(text)).toBe(taken ? text : null);
  });

  it.each([
    ['2025-09-30', 2],
    ['2025-10-05', 7],
    ['2025-10-11', 6],
    ['2026-11-22', 7],
  ])('knows that %s is weekday %i', (text, weekday) => {
    expect(weekdayOf(date(text))).toBe(weekday);
  });

  it('counts days the same way forwards and backwards', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -5000, max: 5000 }), (at, days) => {
        const start = businessDateOf(at);
        return daysBetween(start, addDays(start, days)) === days && addDays(addDays(start, days), -days) === start;
      }),
    );
  });

  it('refuses what is not an instant', () => {
    expect(() => businessDateOf(instant('yesterday'))).toThrow(RangeError);
  });
});
