import type { FieldWidget, FormField, FormRule, FormSection, FormTemplate } from '../../../core/domain/forms/template';

/** Edits of a template as data: each gives a new template and leaves the old one as it was. */
export function setTitle(template: FormTemplate, language: 'zh-Hans' | 'en', text: string): FormTemplate {
  return { ...template, title: { ...template.title, [language]: text } };
}

export function changeSection(template: FormTemplate, at: number, change: Partial<FormSection>): FormTemplate {
  return { ...template, sections: template.sections.map((section, index) => (index === at ? tidy({ ...section, ...change }) : section)) };
}

export function addSection(template: FormTemplate): FormTemplate {
  const id = freeName('section', template.sections.map((section) => section.id));
  return { ...template, sections: [...template.sections, { id, title: { 'zh-Hans': '', en: '' }, fields: [] }] };
}

/** With its fields and their data. */
export function removeSection(template: FormTemplate, at: number): FormTemplate {
  const gone = template.sections[at]?.fields.map(({ path }) => path) ?? [];
  const rest = { ...template, sections: template.sections.filter((_section, index) => index !== at) };
  return gone.reduce(withoutData, rest);
}

export function moveSection(template: FormTemplate, at: number, by: -1 | 1): FormTemplate {
  return { ...template, sections: moved(template.sections, at, by) };
}

/** Changing the path takes the data along; whoever speaks of the old path is told by the check. */
export function changeField(template: FormTemplate, section: number, at: number, change: Partial<FormField>): FormTemplate {
  const field = template.sections[section]?.fields[at];
  if (field === undefined) {
    return template;
  }
  const next = tidy({ ...field, ...change });
  const fields = template.sections[section]?.fields.map((one, index) => (index === at ? next : one)) ?? [];
  const changed = changeSection(template, section, { fields });
  return next.path === field.path ? changed : renameData(changed, field.path, next.path);
}

export function addField(template: FormTemplate, section: number, widget: FieldWidget): FormTemplate {
  const path = freeName('field', Object.keys(propertiesOf(template)));
  const field: FormField = {
    path,
    label: { 'zh-Hans': '', en: '' },
    widget,
    ...(widget === 'table' || widget === 'group' ? { columns: [{ path: 'name', label: { 'zh-Hans': '', en: '' } }] } : {}),
  };
  const fields = [...(template.sections[section]?.fields ?? []), field];
  return withData(changeSection(template, section, { fields }), path, dataOf(widget));
}

export function removeField(template: FormTemplate, section: number, at: number): FormTemplate {
  const fields = template.sections[section]?.fields ?? [];
  const path = fields[at]?.path;
  const rest = changeSection(template, section, { fields: fields.filter((_field, index) => index !== at) });
  return path === undefined ? rest : withoutData(rest, path);
}

export function moveField(template: FormTemplate, section: number, at: number, by: -1 | 1): FormTemplate {
  return changeSection(template, section, { fields: moved(template.sections[section]?.fields ?? [], at, by) });
}

export function isAlwaysRequired(template: FormTemplate, path: string): boolean {
  return requiredOf(template).includes(path);
}

export function setAlwaysRequired(template: FormTemplate, path: string, isRequired: boolean): FormTemplate {
  const others = requiredOf(template).filter((one) => one !== path);
  return { ...template, data: { ...template.data, required: isRequired ? [...others, path] : others } };
}

export function changeRule(template: FormTemplate, at: number, change: Partial<FormRule>): FormTemplate {
  return { ...template, rules: (template.rules ?? []).map((rule, index) => (index === at ? { ...rule, ...change } : rule)) };
}

export function addRule(template: FormTemplate): FormTemplate {
  const rules = template.rules ?? [];
  const first = template.sections[0]?.fields[0]?.path ?? '';
  const rule: FormRule = { id: freeName('rule', rules.map(({ id }) => id)), level: 'error', at: first, assert: 'true', message: { 'zh-Hans': '', en: '' } };
  return { ...template, rules: [...rules, rule] };
}

export function removeRule(template: FormTemplate, at: number): FormTemplate {
  return { ...template, rules: (template.rules ?? []).filter((_rule, index) => index !== at) };
}

type Json = Readonly<Record<string, unknown>>;

function propertiesOf(template: FormTemplate): Json {
  const properties = template.data['properties'];
  return typeof properties === 'object' && properties !== null ? (properties as Json) : {};
}

function requiredOf(template: FormTemplate): readonly string[] {
  const required = template.data['required'];
  return Array.isArray(required) ? required.map(String) : [];
}

function withData(template: FormTemplate, path: string, schema: Json): FormTemplate {
  return { ...template, data: { ...template.data, properties: { ...propertiesOf(template), [path]: schema } } };
}

function withoutData(template: FormTemplate, path: string): FormTemplate {
  const properties = Object.fromEntries(Object.entries(propertiesOf(template)).filter(([name]) => name !== path));
  return setAlwaysRequired({ ...template, data: { ...template.data, properties } }, path, false);
}

function renameData(template: FormTemplate, from: string, to: string): FormTemplate {
  const properties = Object.fromEntries(Object.entries(propertiesOf(template)).map(([name, schema]) => [name === from ? to : name, schema]));
  const required = requiredOf(template).map((name) => (name === from ? to : name));
  return { ...template, data: { ...template.data, properties, required } };
}

/** What a fresh field's answer looks like in the data. */
function dataOf(widget: FieldWidget): Json {
  switch (widget) {
    case 'money':
      return { type: 'integer', minimum: 0 };
    case 'integer':
      return { type: 'integer' };
    case 'checkbox':
      return { type: 'boolean' };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'idNumber':
      return { type: 'string', format: 'cn-id-18' };
    case 'table':
    case 'group':
      return { type: 'array', maxItems: 12, items: { type: 'object', properties: { name: { type: 'string' } } } };
    case 'address':
    case 'signature':
      return { type: 'object' };
    case 'attachment':
      return { type: 'array', items: { type: 'string' } };
    default:
      return { type: 'string', maxLength: 120 };
  }
}

/** An empty condition is no condition. */
function tidy<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== '')) as T;
}

function moved<T>(list: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const to = at + by;
  const one = list[at];
  const other = list[to];
  return one === undefined || other === undefined ? list : list.map((value, index) => (index === at ? other : index === to ? one : value));
}

function freeName(stem: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${stem}${String(number)}`)) {
    number += 1;
  }
  return `${stem}${String(number)}`;
}
