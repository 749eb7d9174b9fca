import type { ItemId } from '../../domain/id';
import { newestForms } from '../../domain/standards/look-up';
import { materialNeeds, openNeeds, type MaterialNeed } from '../../domain/cases/material';
import { findItem } from '../../domain/standards/look-up';
import { templateOn } from '../form/read-answers';
import type { Context } from '../handler';
import type { ReadTx } from '../ports';
import { titleOf } from '../queue/read-desk';
import type { CaseRecord } from './ports';

/** Forms that an item asks for, as they stood on the day of the application, each with its draft. */
export async function formsOf({ tx, standards }: Context<ReadTx>, file: CaseRecord) {
  const drafts = await tx.drafts.listOfCase(file.id);
  const ids = newestForms(standards.bundle)
    .filter(({ itemIds }) => file.itemId !== null && itemIds.includes(file.itemId))
    .map(({ id }) => id);
  const wanted = new Set([...ids, ...drafts.map(({ templateId }) => templateId)]);
  return [...wanted].flatMap((templateId) => {
    const template = templateOn(standards, templateId, file.openedOn);
    const draft = drafts.find((one) => one.templateId === templateId) ?? null;
    return template === null && draft === null
      ? []
      : [
          {
            templateId,
            title: template === null ? { zh: templateId, en: templateId } : titleOf(template, templateId),
            sample: template?.sample === true,
            draftId: draft?.id ?? null,
            state: draft === null ? ('none' as const) : draft.state,
          },
        ];
  });
}

export function needsOf(
  { standards }: Pick<Context<ReadTx>, 'standards'>,
  itemId: ItemId | null,
): readonly MaterialNeed[] | null {
  const item = itemId === null ? null : findItem(standards.bundle, itemId);
  return materialNeeds(item?.materials ?? null);
}

export type Missing = Readonly<{ forms: readonly string[]; materials: readonly string[] }>;

/** What stands between a case and its acceptance. */
export async function missingOf(context: Context<ReadTx>, file: CaseRecord): Promise<Missing> {
  const forms = (await formsOf(context, file)).filter(({ state }) => state !== 'submitted');
  const handled = await context.tx.cases.listMaterials(file.id);
  const open = openNeeds(needsOf(context, file.itemId) ?? [], handled);
  return { forms: forms.map(({ templateId }) => templateId), materials: open.map(({ name }) => name) };
}
