import { createHash } from 'node:crypto';
import { businessDateOf } from '../../domain/calendar/business-date';
import { dueDate } from '../../domain/calendar/due-date';
import type { BusinessDate, Instant } from '../../domain/calendar/instant';
import { answersToSubmit, evaluateForm } from '../../domain/forms/evaluate-form';
import { printForm } from '../../domain/papers/print-form';
import type { Answers, FormTemplate } from '../../domain/forms/template';
import type { CaseId, DocumentId, ItemId } from '../../domain/id';
import { caseBand } from '../../domain/queue/ticket-number';
import type { StandardBundle } from '../../domain/standards/bundle';
import { findItem } from '../../domain/standards/look-up';
import { documentPlace, documentSubject } from '../document/document-places';
import { refuse, type Context, type Handler } from '../handler';
import type { WriteTx } from '../ports';
import { completeForm } from './complete-form';
import { openDraft, type OwnDraft } from './own-draft';
import { codeListsOf, codeNames, evaluationContext, readAnswers } from './read-answers';

export const submitForm: Handler<'form.submit'> = async ({ draftId, writeBack }, context) => {
  const own = await openDraft(context, draftId);
  const { caseId } = own.draft;
  return caseId === null
    ? submitForTicket(context, own)
    : completeForm(context, { own, caseId, writeBack: writeBack ?? [] });
};

/** How a form became a case before there were cases. */
async function submitForTicket(context: Context<WriteTx>, own: OwnDraft) {
  const { tx, now, businessDate, standards, newId } = context;
  const { template, bundle } = own;
  const ticket = own.ticket ?? refuse('draft.unknown');
  const draftId = own.draft.id;
  const answers = await readAnswers(tx, draftId);
  const judgedBy = evaluationContext(own, own.appliedOn);
  const errors = evaluateForm(template, answers, judgedBy).issues.filter((issue) => issue.level === 'error');
  if (errors.length > 0) {
    refuse('form.invalid', { issues: errors });
  }

  const centre = await tx.centre.get();
  const sequence = (await tx.tickets.lastSequence(businessDate, caseBand)) + 1;
  const caseNumber = `${centre.divisionCode}${businessDate.replaceAll('-', '')}${String(sequence).padStart(4, '0')}`;
  const caseId = newId() as CaseId;
  const documentId = newId() as DocumentId;
  const dueOn = dueOnOf(ticket.itemId, standards.bundle, businessDate);
  const html = freeze(template, answersToSubmit(template, answers), { caseNumber, now, bundle });
  const sealed = await tx.vault.seal(documentSubject('form', documentId), documentPlace(documentId), html);

  await tx.record('document.frozen', documentId, {
    documentId,
    kind: 'form',
    title: template.title['zh-Hans'],
    pageSize: 'A4',
    ticketId: ticket.id,
    html: sealed,
  });
  await tx.record('form.submitted', draftId, {
    draftId,
    caseId,
    caseNumber,
    sequence,
    itemId: ticket.itemId,
    dueOn,
    documentId,
  });
  return { caseId, caseNumber, documentId, dueOn };
}

/** The promised day; null where no source gives one, or the calendar does not reach it (待定). */
function dueOnOf(itemId: ItemId | null, bundle: StandardBundle, today: BusinessDate): BusinessDate | null {
  const item = itemId === null ? null : findItem(bundle, itemId);
  const due = item === null ? null : dueDate(bundle.calendar, item.deadline, today);
  return due?.kind === 'date' ? due.on : null;
}

type Frozen = Readonly<{ caseNumber: string; now: Instant; bundle: StandardBundle }>;

function freeze(template: FormTemplate, answers: Answers, { caseNumber, now, bundle }: Frozen): string {
  const [year, month, day] = businessDateOf(now).split('-').map(Number);
  return printForm(template, answers, {
    caseNumber,
    date: `${year}年${month}月${day}日`,
    computed: evaluateForm(template, answers).computed,
    codes: codeNames(codeListsOf(bundle, template)),
    hash8: createHash('sha256').update(JSON.stringify(answers)).digest('hex').slice(0, 8),
  });
}
