import type { BusinessDate } from '../../domain/calendar/instant';
import { prefillAnswers, releasedFields } from '../../domain/forms/prefill';
import type { CaseId, DraftId, TicketId } from '../../domain/id';
import { demandCaseForWork, demandGathering } from '../case/row-rules';
import { refuse, type Context, type Handler } from '../handler';
import type { WriteTx } from '../ports';
import { readResident } from '../resident/read-resident';
import { demandOwnTicket } from '../row-rules';
import { sealAnswers } from './answer-notes';
import { templateOn } from './read-answers';

export const openForm: Handler<'form.open'> = async ({ templateId, caseId, ticketId }, context) => {
  if (caseId !== undefined) {
    return openForCase(templateId, caseId, context);
  }

  return openForTicket(templateId, ticketId ?? refuse('ticket.unknown'), context);
};

/** Filled in with what the record knows; one draft of a form in a case. */
async function openForCase(templateId: string, caseId: CaseId, context: Context<WriteTx>) {
  const { tx, actor, standards, newId } = context;
  const file = await demandCaseForWork(tx, actor, caseId);
  const there = (await tx.drafts.listOfCase(caseId)).find((draft) => draft.templateId === templateId);
  if (there !== undefined) {
    return { draftId: there.id };
  }

  demandGathering(file);
  const appliedOn: BusinessDate = file.openedOn;
  const template = templateOn(standards, templateId, appliedOn) ?? refuse('form.unknown');
  const draftId = newId() as DraftId;
  const filled =
    file.residentId === null
      ? { answers: {}, provenance: {} }
      : prefillAnswers(template, await readResident(tx, file.residentId), context.businessDate);
  await tx.record('form.opened', draftId, {
    draftId,
    caseId,
    residentId: file.residentId,
    templateId,
    templateVersion: template.version,
    appliedOn,
    answers: await sealAnswers(tx, draftId, filled),
  });
  const fields = releasedFields(template, filled);
  if (file.residentId !== null && fields.length > 0) {
    await tx.record('resident.valuesReleased', file.residentId, { residentId: file.residentId, draftId, fields });
  }

  return { draftId };
}

/** How a form was opened before there were cases. */
async function openForTicket(templateId: string, ticketId: TicketId, context: Context<WriteTx>) {
  const { tx, actor, businessDate, standards, newId } = context;
  const template = templateOn(standards, templateId, businessDate) ?? refuse('form.unknown');
  const ticket = (await tx.tickets.find(ticketId, businessDate)) ?? refuse('ticket.unknown');
  demandOwnTicket(actor, ticket.counterId);
  if (ticket.state !== 'serving') {
    refuse('ticket.notServing');
  }

  const there = (await tx.drafts.listOfTicket(ticketId)).find(
    (draft) => draft.templateId === templateId && draft.caseId === null,
  );
  if (there !== undefined) {
    return { draftId: there.id };
  }

  const draftId = newId() as DraftId;
  await tx.record('draft.opened', draftId, { draftId, templateId, templateVersion: template.version, ticketId });
  return { draftId };
}
