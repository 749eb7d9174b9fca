import { addWorkdays } from '../calendar/add-workdays';
import { addDays } from '../calendar/business-date';
import type { DueDate } from '../calendar/due-date';
import { findDayKind, isWorkdayKind } from '../calendar/day-kind';
import type { BusinessDate } from '../calendar/instant';
import type { Deadline, WorkdayCalendar } from '../standards/bundle';
import type { CaseState } from './case-state';

/** `unknown`: nobody states a time limit, or the calendar of that year is not published. */
export const caseLamps = ['off', 'unknown', 'green', 'amber', 'red', 'overdue'] as const;

export type CaseLamp = (typeof caseLamps)[number];

/** States in which the clock of the time limit runs. */
export const runningStates: readonly CaseState[] = ['accepted', 'processing'];

/**
 * How near the promised day is. Amber while at most `amberWorkdays` workdays are
 * left after today, red on the day itself, overdue after it. Off while no clock
 * runs: before acceptance, while suspended, when done.
 */
export function caseLamp(
  { state, dueOn }: Readonly<{ state: CaseState; dueOn: BusinessDate | null }>,
  today: BusinessDate,
  calendar: WorkdayCalendar,
  amberWorkdays: number,
): CaseLamp {
  if (!runningStates.includes(state)) {
    return 'off';
  }
  if (dueOn === null) {
    return 'unknown';
  }
  if (dueOn <= today) {
    return dueOn === today ? 'red' : 'overdue';
  }
  const left = workdaysAfter(calendar, today, dueOn);
  return left !== null && left <= amberWorkdays ? 'amber' : 'green';
}

/** Workdays after `from` up to and with `to`; null where the calendar does not reach. */
export function workdaysAfter(calendar: WorkdayCalendar, from: BusinessDate, to: BusinessDate): number | null {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const kind = findDayKind(calendar, day);
    if (kind === null) {
      return null;
    }
    count += isWorkdayKind(kind) ? 1 : 0;
  }
  return count;
}

export type Suspension = Readonly<{ dueOn: BusinessDate | null; suspendedOn: BusinessDate; resumedOn: BusinessDate }>;

/**
 * The promised day after a suspension (特别程序): what was left of the time limit
 * when the clock stopped is left when it goes on, workdays of workdays, days of days.
 */
export function dueAfterSuspension(
  calendar: WorkdayCalendar,
  deadline: Deadline,
  { dueOn, suspendedOn, resumedOn }: Suspension,
): DueDate {
  if (dueOn === null) {
    return { kind: 'unknown' };
  }
  if (deadline.workdays === null) {
    const left = (Date.parse(dueOn) - Date.parse(suspendedOn)) / 86_400_000;
    return { kind: 'date', on: addDays(resumedOn, left) };
  }
  const left = workdaysAfter(calendar, suspendedOn, dueOn);
  // Overdue when it stopped: it stays as overdue as it was.
  if (dueOn <= suspendedOn) {
    return { kind: 'date', on: dueOn };
  }
  return left === null
    ? { kind: 'pending', afterYear: calendar.lastCoveredYear }
    : addWorkdays(calendar, resumedOn, left);
}
