import type { BusinessDate, Instant } from './instant';

const minutesPerDay = 24 * 60;
const millisecondsPerMinute = 60_000;
const millisecondsPerDay = minutesPerDay * millisecondsPerMinute;
/** Asia/Shanghai keeps UTC+8 all year; a fixed offset needs no time zone data. */
const shanghaiOffset = 8 * 60 * millisecondsPerMinute;

/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The day in Shanghai on which an instant falls. */
export function businessDateOf(instant: Instant): BusinessDate {
  return dateText(millisecondsOf(instant) + shanghaiOffset);
}

/** Minutes since midnight in Shanghai. */
export function minuteOfDay(instant: Instant): number {
  const local = millisecondsOf(instant) + shanghaiOffset;
  return Math.floor((local - startOfDay(local)) / millisecondsPerMinute);
}

/** The instant at which a Shanghai day reaches the given minute. */
export function instantAt(date: BusinessDate, minute: number): Instant {
  return new Date(dayMilliseconds(date) + minute * millisecondsPerMinute - shanghaiOffset).toISOString() as Instant;
}

/** Takes text for a business date only when that day exists: 2026-02-29 does not. */
export function parseBusinessDate(text: string): BusinessDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return null;
  }
  const milliseconds = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(milliseconds) && dateText(milliseconds) === text ? (text as BusinessDate) : null;
}

export function addDays(date: BusinessDate, days: number): BusinessDate {
  return dateText(dayMilliseconds(date) + days * millisecondsPerDay);
}

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: BusinessDate, to: BusinessDate): number {
  return (dayMilliseconds(to) - dayMilliseconds(from)) / millisecondsPerDay;
}

export function weekdayOf(date: BusinessDate): Weekday {
  const sundayIsZero = new Date(dayMilliseconds(date)).getUTCDay();
  return (sundayIsZero === 0 ? 7 : sundayIsZero) as Weekday;
}

export function yearOf(date: BusinessDate): number {
  return Number(date.slice(0, 4));
}

function millisecondsOf(instant: Instant): number {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) {
    throw new RangeError(`Not an instant: ${instant}`);
  }
  return milliseconds;
}

function dayMilliseconds(date: BusinessDate): number {
  return millisecondsOf(`${date}T00:00:00.000Z` as Instant);
}

function startOfDay(milliseconds: number): number {
  return Math.floor(milliseconds / millisecondsPerDay) * millisecondsPerDay;
}

function dateText(milliseconds: number): BusinessDate {
  return new Date(milliseconds).toISOString().slice(0, 10) as BusinessDate;
}
