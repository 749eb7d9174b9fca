import type { LocalText } from '../../../core/domain/standards/bundle';

/** What drawing a form needs of its template; the hub alone decides by the rest of it. */
export type FormTemplate = Readonly<{
  title: LocalText;
  sections: readonly FormSection[];
  computed: readonly ComputedField[];
}>;

/** A value the form works out, under the name that the printed form gives it. */
export type ComputedField = Readonly<{ name: string; label: string; isMoney: boolean }>;

export type FormSection = Readonly<{ id: string; title: LocalText; fields: readonly FormField[] }>;

export type Widget = 'text' | 'idNumber' | 'address' | 'radio' | 'checkbox' | 'table' | 'money';

export type FormField = Readonly<{
  path: string;
  label: LocalText;
  widget: Widget;
  /** Name of the code list to choose from; null for free input. */
  codes: string | null;
  /** The codes that the template allows out of the list; null for all. */
  allowedCodes: readonly string[] | null;
  columns: readonly FormField[];
  maximumRows: number | null;
}>;

type Json = Readonly<Record<string, unknown>>;

const widgets: readonly Widget[] = ['text', 'idNumber', 'address', 'radio', 'checkbox', 'table', 'money'];

export function readTemplate(template: Json): FormTemplate {
  const data = asRecord(template['data']);
  return {
    title: textOf(template['title']),
    sections: listOf(template['sections']).map((section) => ({
      id: String(section['id']),
      title: textOf(section['title']),
      fields: listOf(section['fields']).map((field) => readField(field, asRecord(data['properties']))),
    })),
    computed: readComputed(template),
  };
}

function readField(field: Json, properties: Json): FormField {
  const path = String(field['path']);
  const schema = asRecord(properties[path]);
  const cells = asRecord(asRecord(schema['items'])['properties']);
  const codes = field['codes'];
  const allowed = schema['enum'];
  return {
    path,
    label: textOf(field['label']),
    widget: widgets.find((widget) => widget === field['widget']) ?? 'text',
    codes: typeof codes === 'string' ? codes : null,
    allowedCodes: Array.isArray(allowed) ? allowed.map(String) : null,
    columns: listOf(field['columns']).map((column) => readField(column, cells)),
    maximumRows: typeof schema['maxItems'] === 'number' ? schema['maxItems'] : null,
  };
}

/** What is computed but printed nowhere is the rules' own affair. */
function readComputed(template: Json): readonly ComputedField[] {
  const names = Object.keys(asRecord(template['computed']));
  const cells = listOf(asRecord(template['print'])['blocks']).flatMap((block) => rowsOf(block['rows']).flat());
  return cells.flatMap((cell, index) => {
    const name = cell['field'];
    const label = cells[index - 1]?.['label'];
    return typeof name === 'string' && typeof label === 'string' && names.includes(name)
      ? [{ name, label, isMoney: name.endsWith('Fen') }]
      : [];
  });
}

function rowsOf(value: unknown): readonly (readonly Json[])[] {
  return Array.isArray(value) ? value.map(listOf) : [];
}

/** Template files name languages the BCP 47 way; screens say `zh` and `en`. */
function textOf(value: unknown): LocalText {
  const text = asRecord(value);
  const zh = typeof text['zh-Hans'] === 'string' ? text['zh-Hans'] : '';
  return { zh, en: typeof text['en'] === 'string' ? text['en'] : zh };
}

function asRecord(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(asRecord) : [];
}
