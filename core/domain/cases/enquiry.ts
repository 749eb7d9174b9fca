import { addWorkdays } from '../calendar/add-workdays';
import type { BusinessDate } from '../calendar/instant';
import type { CounterId, StaffId } from '../id';
import type { WorkdayCalendar } from '../standards/bundle';

/** How somebody asked: at the counter, by telephone, or in the hall without a number. */
export const enquiryChannels = ['counter', 'phone', 'walkIn'] as const;

export type EnquiryChannel = (typeof enquiryChannels)[number];

/** How it ended for who asked. */
export const enquiryOutcomes = ['answered', 'passedOn', 'unreachable'] as const;

export type EnquiryOutcome = (typeof enquiryOutcomes)[number];

export const enquiryTargets = ['staff', 'counter', 'department', 'centre'] as const;

/** Who is to answer it now; the first one asked stays responsible for the outcome. */
export type EnquiryTarget =
  | Readonly<{ kind: 'staff'; staffId: StaffId }>
  | Readonly<{ kind: 'counter'; counterId: CounterId }>
  | Readonly<{ kind: 'department' | 'centre'; name: string }>;

/** The last day for an outcome; null where the calendar does not reach it (待定), and then it is not overdue. */
export function enquiryDueOn(calendar: WorkdayCalendar, askedOn: BusinessDate, workdays: number): BusinessDate | null {
  const due = addWorkdays(calendar, askedOn, workdays);
  return due.kind === 'date' ? due.on : null;
}
