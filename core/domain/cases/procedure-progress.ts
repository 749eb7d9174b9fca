import { dueDate } from '../calendar/due-date';
import type { BusinessDate } from '../calendar/instant';
import type { WorkdayCalendar } from '../standards/bundle';
import type { Procedure, ProcedureStep } from '../standards/procedure';
import type { CaseState } from './case-state';

/** What of a case its steps are judged by. */
export type CaseDays = Readonly<{
  state: CaseState;
  openedOn: BusinessDate;
  acceptedOn: BusinessDate | null;
  closedOn: BusinessDate | null;
  handedOverOn: BusinessDate | null;
  /** Steps that were ticked off, each with its day. */
  processed: ReadonlyMap<string, BusinessDate>;
}>;

export type StepProgress = Readonly<{
  step: ProcedureStep;
  state: 'done' | 'now' | 'next';
  doneOn: BusinessDate | null;
  /** Of the step under way: until when, where its time limit is known. */
  dueOn: BusinessDate | null;
}>;

/**
 * How far a case is in its procedure. A step counts as done on the day of the deed
 * that ends it; the first that is not done is the one under way, and its time limit
 * is counted. Nothing is under way in a case that ended early.
 */
export function procedureProgress(
  { steps }: Procedure,
  days: CaseDays,
  calendar: WorkdayCalendar,
): readonly StepProgress[] {
  const isOver = ['refused', 'withdrawn', 'abandoned'].includes(days.state);
  let before: BusinessDate | null = null;
  let isUnderWay = !isOver;
  return steps.map((step) => {
    const doneOn = dayDone(step, days);
    if (doneOn !== null) {
      before = doneOn;
      return { step, state: 'done', doneOn, dueOn: null };
    }

    const isNow = isUnderWay;
    isUnderWay = false;
    return {
      step,
      state: isNow ? 'now' : 'next',
      doneOn: null,
      dueOn: isNow ? stepDue(step, before, days, calendar) : null,
    };
  });
}

function dayDone({ id, endsWith }: ProcedureStep, days: CaseDays): BusinessDate | null {
  switch (endsWith) {
    case 'open':
      return days.openedOn;
    case 'accept':
      return days.acceptedOn;
    case 'process':
      return days.processed.get(id) ?? (days.acceptedOn === null ? null : completedOn(days));
    case 'complete':
      return completedOn(days);
    case 'handOver':
      return days.handedOverOn;
  }
}

function completedOn({ state, closedOn }: CaseDays): BusinessDate | null {
  return state === 'completed' || state === 'handedOver' ? closedOn : null;
}

function stepDue(
  { deadline }: ProcedureStep,
  before: BusinessDate | null,
  { acceptedOn }: CaseDays,
  calendar: WorkdayCalendar,
): BusinessDate | null {
  const from = deadline?.from === 'acceptance' ? acceptedOn : before;
  if (deadline === null || from === null) {
    return null;
  }
  const due = dueDate(
    calendar,
    { workdays: deadline.workdays, calendarDays: deadline.calendarDays, instant: null, note: null },
    from,
  );
  return due.kind === 'date' ? due.on : null;
}
