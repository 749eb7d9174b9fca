import { isClosed, isGathering } from '../../domain/cases/case-deeds';
import type { CaseId } from '../../domain/id';
import { createStandIns } from '../deputy/stand-ins';
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
 * counter, and to the named deputy of the clerk who is absent; afterwards to any
 * clerk. The history names in whose place it was done (AB角).
 *
 * @throws Refusal `case.unknown`, `counter.notYours`, `case.closed`
 */
export async function demandCaseForWork(tx: ReadTx, actor: Actor, caseId: CaseId): Promise<CaseRecord> {
  const file = await demandCaseForReading(tx, actor, caseId);
  if (file.ticketId !== null && actor.role === 'clerk') {
    const current = actor.counterId === null ? null : await tx.tickets.findAtCounter(actor.counterId);
    const isElsewhere = current?.id !== file.ticketId && (await isServedElsewhere(tx, file, actor));
    if (isElsewhere && !(await isStandIn(tx, file, actor))) {
      refuse('counter.notYours');
    }
  }

  if (isClosed(file.state)) {
    refuse('case.closed');
  }

  return file;
}

/** Whoever was called away in the middle of it has a deputy (AB角), who may go on at once. */
async function isStandIn(tx: ReadTx, file: CaseRecord, actor: Actor): Promise<boolean> {
  const { businessDate } = await tx.centre.get();
  return actor.staffId !== null && (await createStandIns(tx, businessDate))(file) === actor.staffId;
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
