import { createHash } from 'node:crypto';
import { businessDateOf } from '../../domain/calendar/business-date';
import { canonicalText } from '../../domain/standards/canonical-text';
import { spokenDivisions } from '../../domain/standards/division-list';
import { answersToSubmit, evaluateForm } from '../../domain/forms/evaluate-form';
import type { Answers, EvaluationContext } from '../../domain/forms/evaluation';
import { unconfirmedPaths } from '../../domain/forms/prefill';
import { shareAnswers } from '../../domain/forms/share-answers';
import { proposeWriteBack, type WriteBackProposal } from '../../domain/forms/write-back';
import type { DocumentId } from '../../domain/id';
import { printForm } from '../../domain/papers/print-form';
import { demandCaseForWork } from '../case/row-rules';
import { freezePaper } from '../document/freeze-paper';
import { refuse, type Context } from '../handler';
import type { WriteTx } from '../ports';
import { readResident } from '../resident/read-resident';
import { recordValues } from '../resident/record-values';
import { openAnswers } from './answer-notes';
import type { OwnDraft } from './own-draft';
import { codeListsOf, codeNames, evaluationContext } from './read-answers';
import type { CaseId } from '../../domain/id';

export type Completion = Readonly<{ own: OwnDraft; caseId: CaseId; writeBack: readonly string[] }>;

/** A form of a case: the whole pass once more, the paper frozen, the draft closed, the record told what was agreed. */
export async function completeForm(context: Context<WriteTx>, { own, caseId, writeBack }: Completion) {
  const { tx, actor } = context;
  const { draft, template } = own;
  const file = await demandCaseForWork(tx, actor, caseId);
  const opened = await openAnswers(tx, draft.id, await tx.drafts.listAnswers(draft.id));
  const judgedBy = evaluationContext(own, own.appliedOn);
  const submitted = demandValid(own, opened.answers, judgedBy);
  const unconfirmed = unconfirmedPaths(template, opened.provenance, own.appliedOn).filter((path) =>
    Object.hasOwn(submitted, path),
  );
  if (unconfirmed.length > 0) {
    refuse('form.unconfirmed', { paths: unconfirmed });
  }

  const agreed = await demandProposed(context, own, submitted, writeBack);
  const documentId: DocumentId = await freezePaper(context, {
    kind: 'form',
    title: template.title['zh-Hans'],
    pageSize: 'A4',
    ticketId: file.ticketId,
    caseId,
    html: printCompleted(context, own, submitted, file.number ?? '', judgedBy),
  });
  const { counts, keystrokesSaved } = shareAnswers(template, submitted, opened.provenance);
  await tx.record('form.completed', draft.id, {
    draftId: draft.id,
    caseId,
    documentId,
    counts,
    keystrokesSaved,
    writtenBack: agreed.map(({ path }) => path),
  });
  if (draft.residentId !== null && agreed.length > 0) {
    const record = template.title['zh-Hans'];
    const values = agreed.map(({ field, value }) => ({
      field,
      value,
      source: 'form' as const,
      verified: false,
      caseId,
      record,
    }));
    await recordValues(context, draft.residentId, values);
  }

  return { caseId, caseNumber: file.number, documentId, dueOn: null };
}

function demandValid({ template }: OwnDraft, answers: Answers, judgedBy: EvaluationContext): Answers {
  const errors = evaluateForm(template, answers, judgedBy).issues.filter(({ level }) => level === 'error');
  if (errors.length > 0) {
    refuse('form.invalid', { issues: errors });
  }

  return answersToSubmit(template, answers, judgedBy);
}

/** Only what was proposed may be agreed to: a window that asks for more is mistaken or lies. */
async function demandProposed(
  { tx }: Context<WriteTx>,
  { draft, template }: OwnDraft,
  submitted: Answers,
  writeBack: readonly string[],
): Promise<readonly WriteBackProposal[]> {
  if (writeBack.length === 0) {
    return [];
  }

  const residentId = draft.residentId ?? refuse('form.notProposed', { paths: writeBack });
  const proposed = proposeWriteBack(template, submitted, await readResident(tx, residentId));
  const strange = writeBack.filter((path) => !proposed.some((one) => one.path === path));
  if (strange.length > 0) {
    refuse('form.notProposed', { paths: strange });
  }

  return proposed.filter(({ path }) => writeBack.includes(path));
}

function printCompleted(
  { now }: Context<WriteTx>,
  { template, bundle }: OwnDraft,
  answers: Answers,
  caseNumber: string,
  judgedBy: EvaluationContext,
): string {
  const [year, month, day] = businessDateOf(now).split('-').map(Number);
  return printForm(template, answers, {
    caseNumber,
    date: `${year}年${month}月${day}日`,
    computed: evaluateForm(template, answers, judgedBy).computed,
    codes: {
      ...codeNames(codeListsOf(bundle, template)),
      divisions: spokenDivisions(bundle.divisions?.codes ?? {}),
    },
    hash8: createHash('sha256').update(canonicalText(answers)).digest('hex').slice(0, 8),
  });
}
