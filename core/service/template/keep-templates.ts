import { createHash } from 'node:crypto';
import { findForm } from '../../domain/standards/look-up';
import { refuse, type Handler } from '../handler';
import { checkDraft } from './check-draft';

/** Characters of a template file; those that are shipped have a tenth of it. */
const longest = 300_000;

export const saveDraft: Handler<'template.saveDraft'> = async ({ template }, { tx, standards, now }) => {
  const { id, version } = template;
  const isNamed = typeof id === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 80;
  if (!isNamed || typeof version !== 'number' || !Number.isInteger(version) || version < 1 || version > 9999) {
    refuse('template.nameless');
  }
  if (findForm(standards.bundle, id, version) !== null) {
    refuse('template.published');
  }

  const text = JSON.stringify({ ...template, status: 'draft' });
  if (text.length > longest) {
    refuse('template.tooLarge');
  }

  await tx.record('template.draftSaved', id, { templateId: id, version, template: text });
  return { templateId: id, version, savedAt: now };
};

export const discardDraft: Handler<'template.discardDraft'> = async ({ templateId, version }, { tx }) => {
  if ((await tx.templates.find(templateId, version)) === null) {
    refuse('template.unknown');
  }

  await tx.record('template.draftDiscarded', templateId, { templateId, version });
  return {};
};

/** What is handed to the district is whole, passes its own tests and leaves no draft behind; there it is checked again. */
export const proposeTemplate: Handler<'template.propose'> = async ({ templateId, version }, { tx, standards }) => {
  const draft = (await tx.templates.find(templateId, version)) ?? refuse('template.unknown');
  const published = { ...draft.template, status: 'published' };
  const { faults, tests, breaks } = checkDraft(standards.bundle, published);
  const failed = tests.filter(({ passed }) => !passed).map(({ name }) => name);
  if (faults.length > 0 || failed.length > 0) {
    refuse('template.faulty', { faults, tests: failed });
  }
  if (breaks.length > 0) {
    refuse('template.breaks', { breaks });
  }

  const text = `${JSON.stringify(published, null, 1)}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  await tx.record('template.proposed', templateId, { templateId, version, sha256 });
  return { fileName: `${templateId}-v${version}.json`, text, sha256 };
};
