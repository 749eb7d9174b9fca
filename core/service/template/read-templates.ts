import type { BundledForm } from '../../domain/standards/bundle';
import { findForm } from '../../domain/standards/look-up';
import type { FormTemplate } from '../../domain/forms/template';
import { codeListsOf, templateOn } from '../form/read-answers';
import { refuse, type Handler } from '../handler';
import { titleOf } from '../queue/read-desk';
import { checkDraft } from './check-draft';
import type { TemplateDraft } from './ports';

export const listTemplates: Handler<'template.list'> = async (_input, { tx, standards, businessDate }) => {
  const published = standards.bundle.forms.map((form) => ({
    ...describe(form.id, form.version, form.template),
    origin: 'bundle' as const,
    inForce: templateOn(standards, form.id, businessDate)?.version === form.version,
    itemIds: [...form.itemIds],
    savedAt: null,
    proposedAt: null,
  }));
  const drafts = (await tx.templates.list()).map((draft) => ({
    ...describe(draft.templateId, draft.version, draft.template),
    origin: 'draft' as const,
    inForce: false,
    itemIds: [...(findForm(standards.bundle, draft.templateId)?.itemIds ?? [])],
    savedAt: draft.savedAt,
    proposedAt: draft.proposedAt,
  }));
  return [...published, ...drafts];
};

function describe(templateId: string, version: number, template: BundledForm['template']) {
  return { templateId, version, title: titleOf(template, templateId), sample: template['sample'] === true };
}

/** What is in the bundle comes first: a draft of the same version is one that was taken over. */
export const readTemplate: Handler<'template.read'> = async ({ templateId, version }, { tx, standards }) => {
  const published = findForm(standards.bundle, templateId, version);
  const draft: TemplateDraft | null = published === null ? await tx.templates.find(templateId, version) : null;
  const template = published?.template ?? draft?.template ?? refuse('template.unknown');
  const { faults, tests, breaks } = checkDraft(standards.bundle, template);
  return {
    origin: published === null ? 'draft' : 'bundle',
    template: { ...template },
    codeLists: codeListsOf(standards.bundle, template as FormTemplate),
    savedAt: draft?.savedAt ?? null,
    proposedAt: draft?.proposedAt ?? null,
    check: { faults, tests, breaks },
  };
};

export const checkWritten: Handler<'template.check'> = async ({ template }, { standards }) => {
  const { faults, tests, breaks } = checkDraft(standards.bundle, template);
  return { faults, tests, breaks };
};
