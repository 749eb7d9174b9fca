import type { BusinessDate } from '../../domain/calendar/instant';
import type { DraftId } from '../../domain/id';
import type { Ticket } from '../../domain/queue/ticket';
import { demandCaseForReading, demandCaseForWork, demandGathering } from '../case/row-rules';
import { refuse, type Context } from '../handler';
import type { ReadTx } from '../ports';
import { demandOwnTicket } from '../row-rules';
import { pinnedTemplate, type Pinned } from './read-answers';
import type { DraftRecord } from './ports';

export type OwnDraft = Pinned &
  Readonly<{
    draft: DraftRecord;
    ticket: Ticket | null;
    /** The day of the application; of drafts without a case the day at hand. */
    appliedOn: BusinessDate;
  }>;

/** A draft the caller may read. */
export async function readableDraft(context: Context<ReadTx>, draftId: DraftId): Promise<OwnDraft> {
  const { tx, actor } = context;
  const draft = (await tx.drafts.find(draftId)) ?? refuse('draft.unknown');
  if (draft.caseId !== null) {
    await demandCaseForReading(tx, actor, draft.caseId);
  }

  return describe(context, draft);
}

/** A draft the caller may work on: not submitted, of a case that is open to the caller. */
export async function openDraft(context: Context<ReadTx>, draftId: DraftId): Promise<OwnDraft> {
  const { tx, actor } = context;
  const draft = (await tx.drafts.find(draftId)) ?? refuse('draft.unknown');
  if (draft.caseId !== null) {
    demandGathering(await demandCaseForWork(tx, actor, draft.caseId));
  }

  const own = await describe(context, draft);
  if (draft.state !== 'open') {
    refuse('draft.closed');
  }

  return own;
}

async function describe(context: Context<ReadTx>, draft: DraftRecord): Promise<OwnDraft> {
  const { tx, actor, businessDate, standards } = context;
  const ticket = draft.ticketId === null ? null : await tx.tickets.find(draft.ticketId, businessDate);
  if (draft.caseId === null) {
    demandOwnTicket(actor, (ticket ?? refuse('draft.unknown')).counterId);
  }

  return { ...pinnedTemplate(standards, draft), draft, ticket, appliedOn: draft.appliedOn ?? businessDate };
}
