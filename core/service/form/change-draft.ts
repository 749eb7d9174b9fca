import { parsePath } from '../../domain/forms/answer-path';
import { unconfirmedPaths } from '../../domain/forms/prefill';
import { refuse, type Handler } from '../handler';
import { openAnswers, sealNote } from './answer-notes';
import { openDraft } from './own-draft';

/** Somebody said that what was filled in still holds. */
export const confirmAnswer: Handler<'form.confirm'> = async ({ draftId, path }, context) => {
  const { tx, now } = context;
  const { template, appliedOn } = await openDraft(context, draftId);
  const field = parsePath(path)?.field ?? '';
  const { provenance } = await openAnswers(tx, draftId, await tx.drafts.listAnswers(draftId));
  const known = Object.hasOwn(provenance, field) ? provenance[field] : undefined;
  if (known === undefined) {
    refuse('form.unknownField', { path });
  }

  // Twice the same yes is one.
  if (unconfirmedPaths(template, provenance, appliedOn).includes(field)) {
    const note = await sealNote(tx, draftId, field, { ...known, confirmedAt: now });
    await tx.record('form.confirmed', draftId, { draftId, path: field, note });
  }

  return { savedAt: now };
};

/** The last change by hand; what was filled in stays, and so does what went on in another version. */
export const undoChange: Handler<'form.undo'> = async ({ draftId }, context) => {
  const { tx, now } = context;
  await openDraft(context, draftId);
  const last = (await tx.drafts.findLastChange(draftId)) ?? refuse('form.nothingToUndo');
  await tx.record('form.undone', draftId, { draftId, change: last.number });
  return { savedAt: now, paths: [...last.paths] };
};
