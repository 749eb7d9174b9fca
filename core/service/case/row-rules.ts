import { isClosed, isGathering } from '../../domain/cases/case-deeds';
import type { CaseId } from '../../domain/id';
import { refuse, type Actor } from '../handler';
import type { ReadTx, SealedPlace } from '../ports';
import type { CaseRecord } from './ports';

/** The key that a case's own words are sealed under. */
export const caseSubject = (id: CaseId) => `case/${id}`;

export function casePlace(column: 'words' | 'proxy' | 'note' | 'certificate', row: string): SealedPlace {
  return { table: 'case_file', column, row };
}

/** Any clerk of the centre may look a case up: a resident comes back to whichever counter is free. */
export async function demandCaseForReading(tx: ReadTx, _actor: Actor, caseId: CaseId): Promise<CaseRecord> {
  return (await tx.cases.find(caseId)) ?? refuse('case.unknown');
}

/**
 * A case the caller may change. While its ticket is served it belongs to that
 * counter; afterwards to any clerk, which the history names (AB角).
 *
 * @throws Refusal `case.unknown`, `counter.notYours`, `case.closed`
 */
export async function demandCaseForWork(tx: ReadTx, actor: Actor, caseId: CaseId): Promise<CaseRecord> {
  const file = await demandCaseForReading(tx, actor, caseId);
  if (file.ticketId !== null && actor.role === 'clerk') {
    const current = actor.counterId === null ? null : await tx.tickets.findAtCounter(actor.counterId);
    if (current?.id !== file.ticketId && (await isServedElsewhere(tx, file, actor))) {
      refuse('counter.notYours');
    }
  }

  if (isClosed(file.state)) {
    refuse('case.closed');
  }

  return file;
}

async function isServedElsewhere(tx: ReadTx, { ticketId, openedOn }: CaseRecord, actor: Actor): Promise<boolean> {
  const ticket = ticketId === null ? null : await tx.tickets.find(ticketId, openedOn);
  return ticket?.state === 'serving' && ticket.counterId !== actor.counterId;
}

/** Forms and materials are taken while the case is prepared or supplemented. */
export function demandGathering(file: CaseRecord): void {
  if (!isGathering(file.state)) {
    refuse('case.notGathering');
  }
}
