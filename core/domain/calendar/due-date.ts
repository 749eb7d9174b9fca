import type { Deadline, WorkdayCalendar } from '../standards/bundle';
import { addWorkdays } from './add-workdays';
import { addDays } from './business-date';
import type { BusinessDate } from './instant';

/** `instant` is done at the counter; `unknown` is what no source states. */
export type DueDate =
  | Readonly<{ kind: 'instant' }>
  | Readonly<{ kind: 'date'; on: BusinessDate }>
  | Readonly<{ kind: 'pending'; afterYear: number }>
  | Readonly<{ kind: 'unknown' }>;

/** When a case accepted on a day must be done at the latest: workdays (工作日) before calendar days (自然日). */
export function dueDate(calendar: WorkdayCalendar, deadline: Deadline, acceptedOn: BusinessDate): DueDate {
  if (deadline.instant === true) {
    return { kind: 'instant' };
  }
  if (deadline.workdays !== null) {
    return addWorkdays(calendar, acceptedOn, deadline.workdays);
  }
  if (deadline.calendarDays !== null) {
    return { kind: 'date', on: addDays(acceptedOn, deadline.calendarDays) };
  }
  return { kind: 'unknown' };
}
