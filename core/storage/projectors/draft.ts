import type { Knex } from 'knex';
import type { FormFactPayloads, SealedAnswer } from '../../contract/form-facts';
import type { Projectors } from './projector';

type ChangeRow = { draft_id: string; number: number; path: string; value: string | null; origin: string; note: string };

export const draftProjectors: Projectors<keyof FormFactPayloads> = {
  'form.opened': async (trx, { payload, at }) => {
    await trx('draft').insert({
      id: payload.draftId,
      template_id: payload.templateId,
      template_version: payload.templateVersion,
      case_id: payload.caseId,
      resident_id: payload.residentId,
      applied_on: payload.appliedOn,
      state: 'open',
      opened_at: at,
    });
    await writeChange(trx, { draftId: payload.draftId, number: 0, at }, payload.answers);
  },

  'form.filled': async (trx, { payload, at }) => {
    // Number 0, as what was filled in at the beginning: no undo takes it away.
    await writeChange(trx, { draftId: payload.draftId, number: 0, at }, payload.answers);
    await trx('draft').where({ id: payload.draftId }).update({ resident_id: payload.residentId, saved_at: at });
  },

  'form.answered': async (trx, { payload, at }) => {
    await writeChange(trx, { draftId: payload.draftId, number: payload.change, at }, payload.answers);
    await trx('draft').where({ id: payload.draftId }).update({ saved_at: at, last_change: payload.change });
  },

  'form.confirmed': async (trx, { payload, at }) => {
    const where = { draft_id: payload.draftId, path: payload.path };
    await trx('draft_answer').where(where).update({ note: payload.note, saved_at: at });
    const latest = await trx<ChangeRow>('draft_change').where(where).orderBy('number', 'desc').first();
    if (latest !== undefined) {
      // A later undo must not take the yes back with it.
      await trx('draft_change')
        .where({ ...where, number: latest.number })
        .update({ note: payload.note });
    }

    await trx('draft').where({ id: payload.draftId }).update({ saved_at: at });
  },

  'form.undone': async (trx, { payload, at }) => {
    const undone = { draft_id: payload.draftId, number: payload.change };
    const paths = await trx<ChangeRow>('draft_change').where(undone).orderBy('path').select('path');
    await trx('draft_change').where(undone).delete();
    for (const { path } of paths) {
      const before = await trx<ChangeRow>('draft_change')
        .where({ draft_id: payload.draftId, path })
        .orderBy('number', 'desc')
        .first();
      await writeAnswer(trx, payload.draftId, at, before ?? { path, value: null, origin: null, note: null });
    }

    await trx('draft').where({ id: payload.draftId }).update({ saved_at: at });
  },

  'form.migrated': async (trx, { payload, at }) => {
    const { draftId, from, to, answers } = payload;
    await trx('draft_kept').insert(
      trx('draft_answer')
        .where({ draft_id: draftId })
        .select('draft_id', trx.raw('?', [from]), 'path', 'value', 'saved_at', 'origin', 'note'),
    );
    await trx('draft_answer').where({ draft_id: draftId }).delete();
    await trx('draft_change').where({ draft_id: draftId }).delete();
    for (const answer of answers) {
      await writeAnswer(trx, draftId, at, answer);
    }

    await keepFilledIn(trx, draftId, at);
    await trx('draft').where({ id: draftId }).update({ template_version: to, migrated_from: from, saved_at: at });
  },

  'form.migratedBack': async (trx, { payload, at }) => {
    const { draftId, to } = payload;
    const kept = { draft_id: draftId, version: to };
    await trx('draft_answer').where({ draft_id: draftId }).delete();
    await trx('draft_change').where({ draft_id: draftId }).delete();
    await trx('draft_answer').insert(
      trx('draft_kept').where(kept).select('draft_id', 'path', 'value', 'saved_at', 'origin', 'note'),
    );
    await trx('draft_kept').where(kept).delete();
    await keepFilledIn(trx, draftId, at);
    await trx('draft').where({ id: draftId }).update({ template_version: to, migrated_from: null, saved_at: at });
  },

  'form.completed': async (trx, { payload, businessDate }) => {
    await trx('draft')
      .where({ id: payload.draftId })
      .update({
        state: 'submitted',
        document_id: payload.documentId,
        submitted_on: businessDate,
        counts: JSON.stringify(payload.counts),
        keystrokes_saved: payload.keystrokesSaved,
      });
  },
};

type Change = Readonly<{ draftId: string; number: number; at: string }>;

async function writeChange(
  trx: Knex,
  { draftId, number, at }: Change,
  answers: readonly SealedAnswer[],
): Promise<void> {
  for (const answer of answers) {
    const { path, value, origin, note } = answer;
    await trx('draft_change').insert({ draft_id: draftId, number, path, value, origin, note, at });
    await writeAnswer(trx, draftId, at, answer);
  }
}

type Written = Readonly<{ path: string; value: string | null; origin: string | null; note: string | null }>;

async function writeAnswer(
  trx: Knex,
  draftId: string,
  at: string,
  { path, value, origin, note }: Written,
): Promise<void> {
  if (value === null) {
    await trx('draft_answer').where({ draft_id: draftId, path }).delete();
    return;
  }

  await trx('draft_answer')
    .insert({ draft_id: draftId, path, value, origin, note, saved_at: at })
    .onConflict(['draft_id', 'path'])
    .merge();
}

/** In a new version undo begins anew; what was filled in is still known as such. */
async function keepFilledIn(trx: Knex, draftId: string, at: string): Promise<void> {
  await trx('draft_change').insert(
    trx('draft_answer')
      .where({ draft_id: draftId, origin: 'auto-server' })
      .whereNotNull('note')
      .select('draft_id', trx.raw('0'), 'path', 'value', 'origin', 'note', trx.raw('?', [at])),
  );
}
