import type { DraftId } from '../../domain/id';
import type { Answers, FormTemplate } from '../../domain/forms/template';
import type { CodeNames } from '../../domain/forms/format-answer';
import type { Code, StandardBundle } from '../../domain/standards/bundle';
import type { Standards } from '../handler';
import { findForm } from '../../domain/standards/look-up';
import type { DraftRecord, ReadTx, SealedPlace } from '../ports';

/** The key a draft's answers are sealed under: the draft is the subject, until residents have records. */
export const draftSubject = (id: DraftId) => `draft/${id}`;

export function answerPlace(id: DraftId, path: string): SealedPlace {
  return { table: 'draft_answer', column: 'value', row: `${id}/${path}` };
}

export async function readAnswers(tx: ReadTx, id: DraftId): Promise<Answers> {
  const answers: Record<string, unknown> = {};
  for (const { path, value } of await tx.drafts.listAnswers(id)) {
    answers[path] = JSON.parse(await tx.vault.open(draftSubject(id), answerPlace(id, path), value)) as unknown;
  }

  return answers;
}

/** A template and the bundle it stands in: its code lists are of the same edition. */
export type Pinned = Readonly<{ template: FormTemplate; bundle: StandardBundle }>;

/**
 * The template a draft began with, whichever standards have come since: that of
 * the bundle in force, or of an older one that is kept. Absent means that a
 * version in use was lost: a fault.
 */
export function pinnedTemplate(standards: Standards, draft: DraftRecord): Pinned {
  const { templateId, templateVersion } = draft;
  for (const { bundle } of [standards, ...standards.kept]) {
    const form = findForm(bundle, templateId, templateVersion);
    if (form !== null) {
      return { template: form.template as unknown as FormTemplate, bundle };
    }
  }

  throw new Error(`No bundle that is kept has ${templateId} v${templateVersion}`);
}

/** The code lists a template names, by the name it gives them. */
export function codeListsOf(bundle: StandardBundle, template: FormTemplate): Record<string, Code[]> {
  const lists = Object.entries(template.codeLists ?? {}).map(([name, standard]) => {
    const list = bundle.codeLists.find((one) => one.standard === standard);
    return [name, [...(list?.codes ?? [])]] as [string, Code[]];
  });
  return Object.fromEntries(lists);
}

export function codeNames(lists: Readonly<Record<string, readonly Code[]>>): CodeNames {
  return Object.fromEntries(
    Object.entries(lists).map(([name, codes]) => [
      name,
      Object.fromEntries(codes.map((code) => [code.code, code.name.zh])),
    ]),
  );
}
