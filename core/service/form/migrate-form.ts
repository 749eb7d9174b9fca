import type { Answers } from '../../domain/forms/evaluation';
import { findWay } from '../../domain/forms/compare-templates';
import { migrateDraft, type MigratedDraft } from '../../domain/forms/migrate-draft';
import type { FormTemplate } from '../../domain/forms/template';
import { refuse, type Handler, type Standards } from '../handler';
import { openAnswers, sealAnswers, typedByHand, type OpenedAnswers } from './answer-notes';
import { openDraft, type OwnDraft } from './own-draft';
import { pinnedTemplate, templateOn } from './read-answers';

export const migrateForm: Handler<'form.migrate'> = async ({ draftId }, context) => {
  const { tx, standards } = context;
  const own = await openDraft(context, draftId);
  const next = newerTemplate(standards, own) ?? refuse('form.noNewer');
  const current = await openAnswers(tx, draftId, await tx.drafts.listAnswers(draftId));
  const migrated = migrateTo(next, own.template, current.answers) ?? refuse('form.noNewer');
  await tx.record('form.migrated', draftId, {
    draftId,
    from: own.template.version,
    to: next.version,
    answers: await sealAnswers(tx, draftId, carryOver(current, migrated)),
  });
  return describeMigration(own.template.version, next.version, migrated);
};

export const migrateBack: Handler<'form.migrateBack'> = async ({ draftId }, context) => {
  const { tx } = context;
  const { draft } = await openDraft(context, draftId);
  const version = draft.migratedFrom ?? refuse('form.notMigrated');
  await tx.record('form.migratedBack', draftId, { draftId, from: draft.templateVersion, to: version });
  return { version };
};

/** A higher version in force on the day of the application; null for none, and where a draft went on already. */
export function newerTemplate(standards: Standards, { draft, appliedOn }: OwnDraft): FormTemplate | null {
  const next = templateOn(standards, draft.templateId, appliedOn);
  const isNewer = next !== null && next.version > draft.templateVersion;
  return isNewer && draft.caseId !== null && draft.migratedFrom === null ? next : null;
}

/** Null where no way leads there: such a draft ends in its own version. */
export function migrateTo(next: FormTemplate, from: FormTemplate, answers: Answers): MigratedDraft | null {
  const way = findWay(from, next);
  return way === null ? null : migrateDraft(answers, way);
}

/** What the move to this version did, worked out again from the answers that were kept. */
export async function readMigration(own: OwnDraft, tx: Parameters<typeof openAnswers>[0], standards: Standards) {
  const { draft, template } = own;
  if (draft.migratedFrom === null) {
    return null;
  }

  const before = await openAnswers(tx, draft.id, await tx.drafts.listKept(draft.id, draft.migratedFrom));
  const from = pinnedTemplate(standards, { ...draft, templateVersion: draft.migratedFrom }).template;
  const migrated = migrateTo(template, from, before.answers);
  return migrated === null ? null : describeMigration(from.version, template.version, migrated);
}

export function describeMigration(from: number, to: number, migrated: MigratedDraft) {
  const { moved, converted, asked, archived } = migrated;
  return {
    from,
    to,
    moved: moved.map((one) => ({ ...one })),
    converted: [...converted],
    asked: asked.map((one) => ({ ...one })),
    archived: [...new Set(archived.map(({ path }) => path))],
  };
}

/** An answer that only moved keeps where it comes from; a new one was made from what was typed. */
function carryOver({ answers, provenance }: OpenedAnswers, migrated: MigratedDraft): OpenedAnswers {
  const oldPath = new Map(migrated.moved.map(({ from, to }) => [to, from]));
  const entries = Object.entries(migrated.answers).map(([path, value]) => {
    const before = oldPath.get(path) ?? path;
    const isSame = JSON.stringify(answers[before]) === JSON.stringify(value);
    return [path, (isSame ? provenance[before] : undefined) ?? typedByHand] as const;
  });
  return { answers: migrated.answers, provenance: Object.fromEntries(entries) };
}
