import type { DraftId, TicketId } from '../../domain/id';
import { evaluateForm } from '../../domain/forms/evaluate-form';
import { parsePath, withAnswer } from '../../domain/forms/answer-path';
import { fieldsOf, type FormEvaluation } from '../../domain/forms/template';
import { findForm, newestForms } from '../../domain/standards/look-up';
import { refuse, type Actor, type Handler } from '../handler';
import type { DraftRecord, ReadTx } from '../ports';
import { demandOwnTicket } from '../row-rules';
import { titleOf } from '../queue/read-desk';
import { answerPlace, codeListsOf, draftSubject, pinnedTemplate, readAnswers } from './read-answers';
import type { BusinessDate } from '../../domain/calendar/instant';
import type { Ticket } from '../../domain/queue/ticket';

export const listForms: Handler<'form.list'> = async ({ itemId }, { standards: { bundle } }) =>
  newestForms(bundle)
    .map(({ id, version, itemIds, template }) => ({
      templateId: id,
      version,
      title: titleOf(template, id),
      fitsItem: itemId !== undefined && itemIds.includes(itemId),
    }))
    .toSorted((a, b) => Number(b.fitsItem) - Number(a.fitsItem));

export const openForm: Handler<'form.open'> = async ({ templateId, ticketId }, context) => {
  const { tx, actor, businessDate, standards, newId } = context;
  const form = findForm(standards.bundle, templateId) ?? refuse('form.unknown');
  const ticket = await ownTicket(tx, actor, ticketId, businessDate);
  if (ticket.state !== 'serving') {
    refuse('ticket.notServing');
  }

  const there = (await tx.drafts.listOfTicket(ticketId)).find((draft) => draft.templateId === templateId);
  if (there !== undefined) {
    return { draftId: there.id };
  }

  const draftId = newId() as DraftId;
  await tx.record('draft.opened', draftId, { draftId, templateId, templateVersion: form.version, ticketId });
  return { draftId };
};

async function ownTicket(tx: ReadTx, actor: Actor, ticketId: TicketId, today: BusinessDate): Promise<Ticket> {
  const ticket = (await tx.tickets.find(ticketId, today)) ?? refuse('ticket.unknown');
  demandOwnTicket(actor, ticket.counterId);
  return ticket;
}

/** The draft, of a ticket that is the caller's to work on. */
export async function ownDraft(tx: ReadTx, actor: Actor, draftId: DraftId, today: BusinessDate) {
  const draft = (await tx.drafts.find(draftId)) ?? refuse('draft.unknown');
  const ticket = (await tx.tickets.find(draft.ticketId, today)) ?? refuse('draft.unknown');
  demandOwnTicket(actor, ticket.counterId);
  return { draft, ticket };
}

export function demandOpenDraft(draft: DraftRecord): void {
  if (draft.state !== 'open') {
    refuse('draft.closed');
  }
}

export const readForm: Handler<'form.read'> = async ({ draftId }, { tx, actor, standards, businessDate }) => {
  const { draft, ticket } = await ownDraft(tx, actor, draftId, businessDate);
  const { template, bundle } = pinnedTemplate(standards, draft);
  const answers = await readAnswers(tx, draftId);
  const file = draft.state === 'submitted' ? await tx.drafts.findCase(draftId) : null;
  return {
    draftId,
    ticketId: ticket.id,
    ticketNumber: ticket.number,
    state: draft.state,
    template: { ...template },
    answers: { ...answers },
    evaluation: describeEvaluation(evaluateForm(template, answers)),
    codeLists: codeListsOf(bundle, template),
    savedAt: draft.savedAt,
    case:
      file === null ? null : { caseId: file.id, number: file.number, documentId: file.documentId, dueOn: file.dueOn },
  };
};

function describeEvaluation({ visible, required, computed, issues }: FormEvaluation) {
  return { visible: [...visible], required: [...required], computed: { ...computed }, issues: [...issues] };
}

export const saveField: Handler<'form.saveField'> = async ({ draftId, path, value }, context) => {
  const { tx, actor, standards, now, businessDate } = context;
  const { draft } = await ownDraft(tx, actor, draftId, businessDate);
  demandOpenDraft(draft);
  const field = parsePath(path)?.field ?? '';
  if (!fieldsOf(pinnedTemplate(standards, draft).template).some((one) => one.path === field)) {
    refuse('form.unknownField', { path });
  }

  // A cell of a table is saved with its table, so that rows added and removed never mix.
  const answers = withAnswer(await readAnswers(tx, draftId), path, value ?? null);
  const sealed = await tx.vault.seal(
    draftSubject(draftId),
    answerPlace(draftId, field),
    JSON.stringify(answers[field]),
  );
  await tx.record('draft.fieldSaved', draftId, { draftId, path: field, value: sealed });
  return { savedAt: now };
};
