import type { BusinessDate } from '../../domain/calendar/instant';
import type { CodeNames } from '../../domain/papers/format-answer';
import type { Answers, EvaluationContext } from '../../domain/forms/evaluation';
import { chooseVersion } from '../../domain/forms/choose-version';
import type { FormTemplate } from '../../domain/forms/template';
import type { DraftId } from '../../domain/id';
import type { Code, StandardBundle } from '../../domain/standards/bundle';
import { findForm } from '../../domain/standards/look-up';
import type { Standards } from '../handler';
import type { ReadTx } from '../ports';
import { openAnswers } from './answer-notes';
import type { DraftRecord } from './ports';

/** The answers of a draft, out of the seal. */
export async function readAnswers(tx: ReadTx, id: DraftId): Promise<Answers> {
  return (await openAnswers(tx, id, await tx.drafts.listAnswers(id))).answers;
}

/** A template and the bundle it stands in: its code lists are of the same edition. */
export type Pinned = Readonly<{ template: FormTemplate; bundle: StandardBundle }>;

/**
 * The template a draft began with, whichever standards have come since: that of
 * the bundle in force, or of an older one that is kept. Absent means that a
 * version in use was lost: a fault.
 */
export function pinnedTemplate(
  standards: Standards,
  { templateId, templateVersion }: Pick<DraftRecord, 'templateId' | 'templateVersion'>,
): Pinned {
  for (const { bundle } of [standards, ...standards.kept]) {
    const form = findForm(bundle, templateId, templateVersion);
    if (form !== null) {
      return { template: form.template as unknown as FormTemplate, bundle };
    }
  }

  throw new Error(`No bundle that is kept has ${templateId} v${templateVersion}`);
}

/** The version that holds on the day of the application, of the bundle in force; null where there is none. */
export function templateOn({ bundle }: Standards, templateId: string, appliedOn: BusinessDate): FormTemplate | null {
  const versions = bundle.forms.filter(({ id }) => id === templateId).map(({ template }) => template as FormTemplate);
  return chooseVersion(versions, appliedOn);
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

/** What an answer is judged by beside the template: the day of the application, and the codes that there are. */
export function evaluationContext({ template, bundle }: Pinned, appliedOn: BusinessDate): EvaluationContext {
  const lists = Object.entries(codeListsOf(bundle, template)).filter(([, codes]) => codes.length > 0);
  return {
    today: appliedOn,
    values: {},
    codes: Object.fromEntries(lists.map(([name, codes]) => [name, codes.map(({ code }) => code)])),
  };
}
