import { addWorkdays } from '../calendar/add-workdays';
import type { BusinessDate } from '../calendar/instant';
import type { WorkdayCalendar } from '../standards/bundle';

export const badReviewStates = [
  'open',
  'assigned',
  'contacted',
  'checked',
  'resolved',
  'calledBack',
  'closed',
  'setAside',
  'dropped',
] as const;
export type BadReviewState = (typeof badReviewStates)[number];

export type BadReviewDeed =
  'assign' | 'contact' | 'check' | 'resolve' | 'callBack' | 'close' | 'proposeSetAside' | 'decideSetAside' | 'publish';

const underWay: readonly BadReviewState[] = ['open', 'assigned', 'contacted', 'checked', 'resolved', 'calledBack'];

/** 谁办理谁负责, call back, mend at once or explain: each step stands on the one before it. */
const allowedFrom: Readonly<Record<BadReviewDeed, readonly BadReviewState[]>> = {
  assign: underWay,
  contact: ['assigned', 'contacted'],
  check: ['contacted', 'checked'],
  resolve: ['checked', 'resolved'],
  callBack: ['resolved', 'calledBack'],
  close: ['calledBack'],
  proposeSetAside: underWay,
  decideSetAside: underWay,
  publish: ['resolved', 'calledBack', 'closed'],
};

export const mayDo = (deed: BadReviewDeed, state: BadReviewState) => allowedFrom[deed].includes(state);

export const isUnderWay = (state: BadReviewState) => underWay.includes(state);

export type BadReviewClocks = Readonly<{ contactDueOn: BusinessDate | null; mendDueOn: BusinessDate | null }>;

/** Both clocks in workdays from the day it came; 0 is that day itself, or the next workday. Null (待定) beyond the calendar. */
export function badReviewClocks(
  calendar: WorkdayCalendar,
  on: BusinessDate,
  workdays: Readonly<{ contact: number; mend: number }>,
): BadReviewClocks {
  const after = (count: number) => {
    const due = addWorkdays(calendar, on, count);
    return due.kind === 'date' ? due.on : null;
  };
  return { contactDueOn: after(workdays.contact), mendDueOn: after(workdays.mend) };
}

export type Clocked = BadReviewClocks &
  Readonly<{ state: BadReviewState; contactedOn: BusinessDate | null; resolvedOn: BusinessDate | null }>;

export type OverdueStage = 'contact' | 'mend';

/** Which clocks of a case under way have run out before `today`. */
export function overdueStages(one: Clocked, today: BusinessDate): readonly OverdueStage[] {
  if (!isUnderWay(one.state)) {
    return [];
  }

  const isLate = (due: BusinessDate | null, done: BusinessDate | null) => due !== null && done === null && due < today;
  return [
    ...(isLate(one.contactDueOn, one.contactedOn) ? (['contact'] as const) : []),
    ...(isLate(one.mendDueOn, one.resolvedOn) ? (['mend'] as const) : []),
  ];
}
