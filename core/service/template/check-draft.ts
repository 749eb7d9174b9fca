import type { OutputOf } from '../../contract/index';
import { formTemplateSchema } from '../../contract/form-template-schema';
import { checkTemplate } from '../../domain/forms/check-template';
import { compareTemplates } from '../../domain/forms/compare-templates';
import { runTests } from '../../domain/forms/run-tests';
import type { FormTemplate } from '../../domain/forms/template';
import type { StandardBundle } from '../../domain/standards/bundle';
import { findForm } from '../../domain/standards/look-up';
import { codeListsOf } from '../form/read-answers';

export type TemplateCheck = OutputOf<'template.check'>;

/** A whole template, or every place where it is none. */
export function checkDraft(
  bundle: StandardBundle,
  written: unknown,
): TemplateCheck & Readonly<{ template: FormTemplate | null }> {
  const parsed = formTemplateSchema.safeParse(written);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({
      place: path.map(String).join('.'),
      message: { zh: `格式不对：${message}`, en: message },
    }));
    return { template: null, faults, tests: [], breaks: [] };
  }

  const template = parsed.data;
  const codes = codesOf(bundle, template);
  const faults = checkTemplate({ ...template, tests: [] }, codes);
  const isWhole = faults.length === 0;
  return {
    template,
    faults: faults.map((fault) => ({ ...fault })),
    tests: isWhole
      ? runTests(template, codes).map((test) => ({ ...test, differences: test.differences.map((one) => ({ ...one })) }))
      : [],
    breaks: isWhole ? breaksOf(bundle, template) : [],
  };
}

export function codesOf(bundle: StandardBundle, template: FormTemplate): Readonly<Record<string, readonly string[]>> {
  const lists = Object.entries(codeListsOf(bundle, template)).filter(([, codes]) => codes.length > 0);
  return Object.fromEntries(lists.map(([name, codes]) => [name, codes.map(({ code }) => code)]));
}

/** Against the newest version in the bundle that is lower: what drafts of today began with. */
function breaksOf(bundle: StandardBundle, template: FormTemplate): TemplateCheck['breaks'] {
  const newest = findForm(bundle, template.id);
  const isLater = newest !== null && newest.version < template.version;
  return isLater ? compareTemplates(newest.template as FormTemplate, template).map((one) => ({ ...one })) : [];
}
