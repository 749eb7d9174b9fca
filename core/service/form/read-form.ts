import type { OutputOf } from '../../contract/index';
import type { Provenance } from '../../domain/forms/answer-origin';
import { answersToSubmit, evaluateForm } from '../../domain/forms/evaluate-form';
import type { EvaluationContext, FormEvaluation } from '../../domain/forms/evaluation';
import { prefillOf, unconfirmedPaths } from '../../domain/forms/prefill';
import { proposeWriteBack } from '../../domain/forms/write-back';
import type { Context, Handler } from '../handler';
import type { ReadTx } from '../ports';
import { readResident } from '../resident/read-resident';
import { openAnswers, type OpenedAnswers } from './answer-notes';
import { describeMigration, migrateTo, newerTemplate, readMigration } from './migrate-form';
import { readableDraft, type OwnDraft } from './own-draft';
import { codeListsOf, evaluationContext } from './read-answers';

type FormRead = OutputOf<'form.read'>;

export const readForm: Handler<'form.read'> = async ({ draftId }, context) => {
  const { tx, standards } = context;
  const own = await readableDraft(context, draftId);
  const { draft, ticket, template, bundle, appliedOn } = own;
  const opened = await openAnswers(tx, draftId, await tx.drafts.listAnswers(draftId));
  const judgedBy = evaluationContext(own, appliedOn);
  const isOpen = draft.state === 'open';
  return {
    draftId,
    caseId: draft.caseId,
    ticketId: draft.ticketId,
    ticketNumber: ticket?.number ?? null,
    residentId: draft.residentId,
    state: draft.state,
    templateVersion: template.version,
    template: { ...template },
    answers: { ...opened.answers },
    notes: describeNotes(own, opened.provenance),
    evaluation: describeEvaluation(evaluateForm(template, opened.answers, judgedBy)),
    context: { today: appliedOn, values: { ...judgedBy.values } },
    codeLists: codeListsOf(bundle, template),
    savedAt: draft.savedAt,
    canUndo: isOpen && (await tx.drafts.findLastChange(draftId)) !== null,
    newer: isOpen ? describeNewer(own, opened, context) : null,
    migrated: await readMigration(own, tx, standards),
    writeBack: isOpen ? await proposals(own, opened, judgedBy, tx) : [],
    documentId: draft.documentId,
    case: draft.state === 'submitted' ? await filedCase(own, tx) : null,
  };
};

function describeNotes(own: OwnDraft, provenance: Readonly<Record<string, Provenance>>): FormRead['notes'] {
  const unconfirmed = unconfirmedPaths(own.template, provenance, own.appliedOn);
  const notes = Object.entries(provenance).map(([path, known]) => [
    path,
    {
      ...known,
      source: known.source === null ? null : { ...known.source },
      edit: prefillOf(own.template, path)?.edit ?? 'free',
      needsConfirmation: unconfirmed.includes(path),
    },
  ]);
  return Object.fromEntries(notes) as FormRead['notes'];
}

function describeEvaluation(evaluation: FormEvaluation): FormRead['evaluation'] {
  return {
    visible: [...evaluation.visible],
    hiddenCells: [...evaluation.hiddenCells],
    required: [...evaluation.required],
    readOnly: [...evaluation.readOnly],
    attachmentsRequired: [...evaluation.attachmentsRequired],
    computed: { ...evaluation.computed },
    issues: evaluation.issues.map((issue) => ({ ...issue })),
    faults: evaluation.faults.map((fault) => ({ ...fault })),
  };
}

function describeNewer(own: OwnDraft, opened: OpenedAnswers, { standards }: Context<ReadTx>): FormRead['newer'] {
  const next = newerTemplate(standards, own);
  const migrated = next === null ? null : migrateTo(next, own.template, opened.answers);
  return next === null || migrated === null ? null : describeMigration(own.template.version, next.version, migrated);
}

async function proposals(
  { draft, template }: OwnDraft,
  { answers }: OpenedAnswers,
  judgedBy: EvaluationContext,
  tx: ReadTx,
): Promise<FormRead['writeBack']> {
  if (draft.residentId === null || (template.writeBack ?? []).length === 0) {
    return [];
  }

  const record = await readResident(tx, draft.residentId);
  return proposeWriteBack(template, answersToSubmit(template, answers, judgedBy), record).map((one) => ({ ...one }));
}

async function filedCase({ draft }: OwnDraft, tx: ReadTx): Promise<FormRead['case']> {
  const filed = await tx.drafts.findCase(draft.id);
  return filed === null
    ? null
    : { caseId: filed.id, number: filed.number, documentId: filed.documentId, dueOn: filed.dueOn };
}
