import { parsePath, withAnswer } from '../../domain/forms/answer-path';
import { checkAnswer } from '../../domain/forms/answer-text';
import { decideOrigin } from '../../domain/forms/decide-origin';
import { evaluateForm } from '../../domain/forms/evaluate-form';
import type { Answers } from '../../domain/forms/evaluation';
import { fieldsOf, type FormField, type FormTemplate } from '../../domain/forms/template';
import type { DraftId } from '../../domain/id';
import { refuse, type Context, type Handler } from '../handler';
import type { WriteTx } from '../ports';
import { answerPlace, draftSubject, openAnswers, sealAnswer } from './answer-notes';
import { openDraft, type OwnDraft } from './own-draft';
import { evaluationContext } from './read-answers';

export const answerForm: Handler<'form.answer'> = async ({ draftId, path, value, overrideReason }, context) => {
  await saveAnswer(draftId, [{ path, value }], overrideReason ?? null, context);
  return { savedAt: context.now };
};

/** Cells of one table: all or none, and one step of undo. */
export const answerMany: Handler<'form.answerMany'> = async ({ draftId, path, cells, overrideReason }, context) => {
  const changes = cells.map(({ row, column, value }) => ({ path: `${path}[${row}].${column}`, value }));
  await saveAnswer(draftId, changes, overrideReason ?? null, context);
  return { savedAt: context.now };
};

/** The name of before: the same, without a reason. */
export const saveField: Handler<'form.saveField'> = async ({ draftId, path, value }, context) => {
  await saveAnswer(draftId, [{ path, value }], null, context);
  return { savedAt: context.now };
};

type Change = Readonly<{ path: string; value: unknown }>;

/** Rows a table may have where its schema sets no limit. */
const mostRows = 200;

async function saveAnswer(
  draftId: DraftId,
  changes: readonly Change[],
  reason: string | null,
  context: Context<WriteTx>,
): Promise<void> {
  const { tx } = context;
  const own = await openDraft(context, draftId);
  const current = await openAnswers(tx, draftId, await tx.drafts.listAnswers(draftId));
  const field = demandPlaces(own.template, changes);
  demandKeepable(changes);
  // A cell of a table is saved with its table, so that rows added and removed never mix.
  const answers = changes.reduce<Answers>(
    (all, { path, value }) => withAnswer(all, path, value ?? null),
    current.answers,
  );
  const value = normalised(answers[field.path]);
  if (own.draft.caseId === null) {
    const place = answerPlace(draftId, field.path);
    const sealed = await tx.vault.seal(draftSubject(draftId), place, JSON.stringify(value ?? null));
    await tx.record('draft.fieldSaved', draftId, { draftId, path: field.path, value: sealed });
    return;
  }

  demandEditable(own, current.answers, changes);
  const filledIn = await openAnswers(tx, draftId, await tx.drafts.listFilledIn(draftId));
  const known = current.provenance[field.path] ?? null;
  const decision = decideOrigin(own.template, filledIn, known, { path: field.path, value, reason });
  if (!decision.ok) {
    refuse(decision.because === 'locked' ? 'answer.locked' : 'answer.reasonNeeded', { path: field.path });
  }

  await tx.record('form.answered', draftId, {
    draftId,
    change: own.draft.lastChange + 1,
    answers: [await sealAnswer(tx, draftId, field.path, value, decision.provenance)],
  });
}

/** The one field that all changes are in; each place must be one of its own. */
function demandPlaces(template: FormTemplate, changes: readonly Change[]): FormField {
  const fields = changes.map(({ path }) => demandPlace(template, path));
  const [field] = fields;
  return field !== undefined && fields.every((one) => one === field) ? field : refuse('form.unknownField');
}

function demandPlace(template: FormTemplate, path: string): FormField {
  const step = parsePath(path);
  const field = fieldsOf(template).find((one) => one.path === step?.field);
  if (step === null || field === undefined) {
    refuse('form.unknownField', { path });
  }

  const isCell = step.row !== null;
  const isColumn = step.column === null || field.columns?.some((column) => column.path === step.column) === true;
  if (isCell && (field.columns === undefined || !isColumn || step.row >= rowLimit(template, field.path))) {
    refuse('form.unknownField', { path });
  }

  return field;
}

function rowLimit(template: FormTemplate, path: string): number {
  const schema = (template.data['properties'] as Readonly<Record<string, { maxItems?: number }>> | undefined)?.[path];
  return schema?.maxItems ?? mostRows;
}

/** Signs that no paper can show are refused at once: kept, they would come out as something else. */
function demandKeepable(changes: readonly Change[]): void {
  for (const { path, value } of changes) {
    const fault = checkAnswer(value);
    if (fault === 'tooLong' || fault === 'tooDeep') {
      refuse('answer.tooLong', { path });
    }
    if (fault !== null) {
      refuse('answer.unsafe', { path, kind: fault });
    }
  }
}

/** `editWhen` of a field or a cell holds in the hub too. */
function demandEditable(own: OwnDraft, answers: Answers, changes: readonly Change[]): void {
  const { readOnly } = evaluateForm(own.template, answers, evaluationContext(own, own.appliedOn));
  const broken = changes.find(({ path }) => readOnly.includes(path) || readOnly.includes(parsePath(path)?.field ?? ''));
  if (broken !== undefined) {
    refuse('answer.readOnly', { path: broken.path });
  }
}

/** Composed signs (NFC): what looks the same is stored the same, and nothing is replaced. */
function normalised(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.normalize('NFC');
  }
  if (Array.isArray(value)) {
    return value.map(normalised);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, normalised(part)]));
  }

  return value;
}
