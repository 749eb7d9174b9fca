import type { SealedAnswer } from '../../contract/form-facts';
import type { Sealed } from '../../contract/facts';
import type { Provenance } from '../../domain/forms/answer-origin';
import type { Answers } from '../../domain/forms/evaluation';
import type { DraftId } from '../../domain/id';
import type { ReadTx, SealedPlace, WriteTx } from '../ports';
import type { AnswerRecord } from './ports';

/** The key a draft's answers are sealed under: the draft is the subject, so that it is erased as one. */
export const draftSubject = (id: DraftId) => `draft/${id}`;

export function answerPlace(id: DraftId, path: string): SealedPlace {
  return { table: 'draft_answer', column: 'value', row: `${id}/${path}` };
}

function notePlace(id: DraftId, path: string): SealedPlace {
  return { table: 'draft_answer', column: 'note', row: `${id}/${path}` };
}

export type OpenedAnswers = Readonly<{ answers: Answers; provenance: Readonly<Record<string, Provenance>> }>;

/** Answers with what is known of each, out of the seal. */
export async function openAnswers(tx: ReadTx, id: DraftId, records: readonly AnswerRecord[]): Promise<OpenedAnswers> {
  const answers: Record<string, unknown> = {};
  const provenance: Record<string, Provenance> = {};
  for (const { path, value, note } of records) {
    answers[path] = JSON.parse(await tx.vault.open(draftSubject(id), answerPlace(id, path), value)) as unknown;
    if (note !== null) {
      provenance[path] = JSON.parse(await tx.vault.open(draftSubject(id), notePlace(id, path), note)) as Provenance;
    }
  }

  return { answers, provenance };
}

/** One answer for a fact; undefined and null are answers taken away. */
export async function sealAnswer(
  tx: WriteTx,
  id: DraftId,
  path: string,
  value: unknown,
  provenance: Provenance,
): Promise<SealedAnswer> {
  const isGone = value === undefined || value === null;
  return {
    path,
    value: isGone ? null : await tx.vault.seal(draftSubject(id), answerPlace(id, path), JSON.stringify(value)),
    origin: provenance.origin,
    note: await sealNote(tx, id, path, provenance),
  };
}

export function sealNote(tx: WriteTx, id: DraftId, path: string, provenance: Provenance): Promise<Sealed> {
  return tx.vault.seal(draftSubject(id), notePlace(id, path), JSON.stringify(provenance));
}

export async function sealAnswers(
  tx: WriteTx,
  id: DraftId,
  { answers, provenance }: OpenedAnswers,
): Promise<readonly SealedAnswer[]> {
  const sealed: SealedAnswer[] = [];
  for (const [path, value] of Object.entries(answers)) {
    sealed.push(await sealAnswer(tx, id, path, value, provenance[path] ?? typedByHand));
  }

  return sealed;
}

export const typedByHand: Provenance = { origin: 'manual', source: null, confirmedAt: null, overrideReason: null };
