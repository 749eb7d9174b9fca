import { checkTemplate } from '../domain/forms/check-template';
import { compareTemplates, type TemplateBreak } from '../domain/forms/compare-templates';
import type { FormTemplate } from '../domain/forms/template';
import type { BundledForm, StandardBundle } from '../domain/standards/bundle';
import type { BundleFault } from './bundle-fault';
import { formTemplateSchema } from './form-template-schema';

/** That every form of a bundle is a whole template, and that its versions lead from one to the next. */
export function checkFormTemplates({ forms, codeLists }: StandardBundle): readonly BundleFault[] {
  const faults = forms.flatMap((form, index) => checkForm(form, codeLists, `forms[${index}].template`));
  // Versions are compared once each is whole by itself: the first fault is the one to mend.
  return faults.length > 0 ? faults : checkVersions(forms);
}

function checkForm(form: BundledForm, codeLists: StandardBundle['codeLists'], path: string): readonly BundleFault[] {
  const parsed = formTemplateSchema.safeParse(form.template);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({ path: `${path}${pathText(issue.path)}`, message: issue.message }));
  }

  const template = parsed.data;
  const lists = Object.entries(template.codeLists ?? {}).flatMap(([name, standard]) => {
    const list = codeLists.find((one) => one.standard === standard);
    return list === undefined ? [] : [[name, list.codes.map(({ code }) => code)] as const];
  });
  return [
    ...(template.id === form.id ? [] : [{ path: `${path}.id`, message: `is not ${form.id}` }]),
    ...(template.version === form.version ? [] : [{ path: `${path}.version`, message: `is not ${form.version}` }]),
    ...checkTemplate(template, Object.fromEntries(lists)).map(({ place, message }) => ({
      path: `${path}.${place}`,
      message: `${message.zh} ${message.en}`,
    })),
  ];
}

/** Each version against the one before it in the bundle. */
function checkVersions(forms: readonly BundledForm[]): readonly BundleFault[] {
  return forms.flatMap((form, index) => {
    const before = forms
      .filter(({ id, version }) => id === form.id && version < form.version)
      .toSorted((a, b) => b.version - a.version)[0];
    return before === undefined ? [] : compareForms(before, form, `forms[${index}].template`);
  });
}

/** What breaks drafts of the version before, in words with the place. */
export function compareForms(before: BundledForm, after: BundledForm, path: string): readonly BundleFault[] {
  const [old, now] = [before.template as FormTemplate, after.template as FormTemplate];
  return compareTemplates(old, now).map((one) => ({
    path: `${path}.data`,
    message: `${wordsOf(one)} (${after.id} v${before.version} → v${after.version})`,
  }));
}

function wordsOf({ kind, path, detail }: TemplateBreak): string {
  switch (kind) {
    case 'removedPath':
      return `“${path}”被删去，旧草稿的内容无处可放：请在 migrations 里写明改名、移动或删去。${path} is gone: declare rename, move or drop`;
    case 'narrowedType':
      return `“${path}”的要求变窄（${detail}），旧草稿可能不合：请在 migrations 里写明换算。${path} takes less than before (${detail}): declare convert or drop`;
    case 'removedCode':
      return `“${path}”的代码 ${detail} 被删去：请在 migrations 里写明换算。Code ${detail} of ${path} is gone: declare convert or drop`;
    case 'newRequired':
      return `“${path}”新增为必填：请在 migrations 里写明补问或计算。${path} is newly required: declare ask or compute`;
  }
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
}
