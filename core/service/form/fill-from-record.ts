import { prefillAnswers, releasedFields, type Prefilled } from '../../domain/forms/prefill';
import type { CaseId, ResidentId } from '../../domain/id';
import type { Context } from '../handler';
import type { WriteTx } from '../ports';
import { readResident } from '../resident/read-resident';
import { openAnswers, sealAnswers } from './answer-notes';
import type { DraftRecord } from './ports';
import { pinnedTemplate } from './read-answers';

/**
 * Forms that were begun before anybody knew whose they are: what the record
 * knows goes where nothing was answered yet, and nothing that was typed is
 * touched. Answers how many answers were filled in.
 */
export async function fillFromRecord(
  context: Context<WriteTx>,
  caseId: CaseId,
  residentId: ResidentId,
): Promise<number> {
  let filled = 0;
  for (const draft of await context.tx.drafts.listOfCase(caseId)) {
    if (draft.state === 'open' && draft.residentId === null) {
      filled += await fillDraft(context, draft, residentId);
    }
  }

  return filled;
}

async function fillDraft(
  { tx, standards, businessDate }: Context<WriteTx>,
  draft: DraftRecord,
  residentId: ResidentId,
): Promise<number> {
  const { template } = pinnedTemplate(standards, draft);
  const { answers } = await openAnswers(tx, draft.id, await tx.drafts.listAnswers(draft.id));
  const known = prefillAnswers(template, await readResident(tx, residentId), businessDate);
  const missing = withoutAnswered(known, answers);
  await tx.record('form.filled', draft.id, {
    draftId: draft.id,
    residentId,
    answers: await sealAnswers(tx, draft.id, missing),
  });
  const fields = releasedFields(template, missing);
  if (fields.length > 0) {
    await tx.record('resident.valuesReleased', residentId, { residentId, draftId: draft.id, fields });
  }

  return Object.keys(missing.answers).length;
}

function withoutAnswered({ answers, provenance }: Prefilled, given: Readonly<Record<string, unknown>>): Prefilled {
  const isMissing = ([path]: readonly [string, unknown]) => !Object.hasOwn(given, path);
  return {
    answers: Object.fromEntries(Object.entries(answers).filter(isMissing)),
    provenance: Object.fromEntries(Object.entries(provenance).filter(isMissing)),
  };
}
