import { businessDateOf } from '../../domain/calendar/business-date';
import { dueDate } from '../../domain/calendar/due-date';
import type { BusinessDate } from '../../domain/calendar/instant';
import { dueAfterSuspension } from '../../domain/cases/case-lamp';
import type { Deadline } from '../../domain/standards/bundle';
import { findItem } from '../../domain/standards/look-up';
import type { Standards } from '../handler';
import type { ReadTx, WriteTx } from '../ports';
import type { CaseEvent, CaseRecord } from './ports';

const pageSize = 200;

/** 待定: the time limit is known and runs, but the calendar does not reach its end. */
export function isDuePending({ standards }: Readonly<{ standards: Standards }>, file: CaseRecord): boolean {
  const workdays = deadlineOf(standards, file)?.workdays ?? null;
  return file.acceptedOn !== null && file.closedOn === null && file.dueOn === null && workdays !== null;
}

/**
 * A newer calendar has come: every running case whose promised day waited for it
 * gets its day, counted from its acceptance through every suspension since.
 */
export async function dateWaitingCases(tx: WriteTx, standards: Standards): Promise<void> {
  let after: CaseRecord['id'] | null = null;
  for (;;) {
    const page: readonly CaseRecord[] = await tx.cases.listUndated(pageSize, after);
    for (const file of page) {
      const dueOn = await dueOnNow(tx, standards, file);
      if (dueOn !== null) {
        await tx.record('case.dueSet', file.id, { caseId: file.id, dueOn });
      }
    }

    const last = page.at(-1);
    if (page.length < pageSize || last === undefined) {
      return;
    }
    after = last.id;
  }
}

type Suspension = Readonly<{ suspendedOn: BusinessDate; resumedOn: BusinessDate }>;

/**
 * The promised day counted anew from the acceptance, through every suspension and
 * the one that ends now. Null while the calendar does not reach, or nobody states a limit.
 */
export async function dueOnNow(
  tx: ReadTx,
  standards: Standards,
  file: CaseRecord,
  ending: Suspension | null = null,
): Promise<BusinessDate | null> {
  const deadline = deadlineOf(standards, file);
  const workdays = deadline?.workdays ?? null;
  if (file.acceptedOn === null || deadline === null || workdays === null) {
    return null;
  }

  const { calendar } = standards.bundle;
  const suspensions = suspensionsOf(await tx.cases.listEvents(file.id));
  let due = dueDate(calendar, deadline, file.acceptedOn);
  for (const { suspendedOn, resumedOn } of ending === null ? suspensions : [...suspensions, ending]) {
    due = dueAfterSuspension(calendar, deadline, {
      dueOn: due.kind === 'date' ? due.on : null,
      suspendedOn,
      resumedOn,
    });
  }

  return due.kind === 'date' ? due.on : null;
}

/** The time limit that was in force when the case began, as long as that bundle is kept. */
export function deadlineOf(standards: Standards, { itemId, pinned }: CaseRecord): Deadline | null {
  const began = [...standards.kept, standards.shipped].find(
    ({ bundle }) => bundle.id === pinned?.bundleId && bundle.version === pinned.bundleVersion,
  );
  return itemId === null ? null : (findItem((began ?? standards).bundle, itemId)?.deadline ?? null);
}

function suspensionsOf(events: readonly CaseEvent[]): readonly Suspension[] {
  const dayOf = ({ onDay, at }: CaseEvent) => onDay ?? businessDateOf(at);
  const found: Suspension[] = [];
  let suspendedOn: BusinessDate | null = null;
  for (const event of events) {
    if (event.type === 'case.suspended') {
      suspendedOn = dayOf(event);
    } else if (event.type === 'case.resumed' && suspendedOn !== null) {
      found.push({ suspendedOn, resumedOn: dayOf(event) });
      suspendedOn = null;
    }
  }

  return found;
}
