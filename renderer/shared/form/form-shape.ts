import type {
  FieldWidget,
  FormColumn,
  FormField,
  FormTemplate,
  SignatureMethod,
  TemplateText,
} from '../../../core/domain/forms/template';
import type { LocalText } from '../../../core/domain/standards/bundle';

/** One thing a form asks, with all that drawing it needs; a column of a table likewise. */
export type Asked = Readonly<{
  path: string;
  label: LocalText;
  help: LocalText | null;
  widget: FieldWidget;
  /** Name of the code list to choose from; null for free input. */
  codes: string | null;
  /** The codes that the data allows out of the list; null for all. */
  allowedCodes: readonly string[] | null;
  columns: readonly Asked[];
  minimumBlankRows: number;
  maximumRows: number | null;
  /** In signs, as people count. */
  maximumLength: number | null;
  /** An address as one text, not as a division code with detail. */
  isPlainText: boolean;
  isSensitive: boolean;
  signature: SignatureMethod | null;
  attachment: string | null;
  widthEm: number | null;
}>;

export type ShownSection = Readonly<{ id: string; title: LocalText; help: LocalText | null; fields: readonly Asked[] }>;

/** A value the form works out, under the name that a person knows it by. */
export type ComputedShown = Readonly<{ name: string; label: LocalText; isMoney: boolean }>;

export type ShownAttachment = Readonly<{ id: string; label: LocalText; kind: string; reuseWithinDays: number | null }>;

export type FormShape = Readonly<{
  title: LocalText;
  isSample: boolean;
  sections: readonly ShownSection[];
  computed: readonly ComputedShown[];
  /** Those that no field shows. */
  attachments: readonly ShownAttachment[];
}>;

type Schema = Readonly<Record<string, unknown>>;

const shapes = new WeakMap<FormTemplate, FormShape>();

/** What the screen draws of a template; worked out once, for a version never changes. */
export function shapeOf(template: FormTemplate): FormShape {
  const known = shapes.get(template);
  if (known !== undefined) {
    return known;
  }
  const properties = record(template.data['properties']);
  const made: FormShape = {
    title: localText(template.title),
    isSample: template.sample === true,
    sections: template.sections.map((section) => ({
      id: section.id,
      title: localText(section.title),
      help: textOrNull(section.help),
      fields: section.fields.map((field) => shapeField(field, record(properties[field.path]))),
    })),
    computed: shapeComputed(template),
    attachments: shapeAttachments(template),
  };
  shapes.set(template, made);
  return made;
}

/** Template files name languages the BCP 47 way; screens say `zh` and `en`. */
export function localText(text: TemplateText | undefined): LocalText {
  const zh = text?.['zh-Hans'] ?? '';
  return { zh, en: text?.en ?? zh };
}

function shapeField(field: FormField | FormColumn, schema: Schema): Asked {
  const all = field as FormField & FormColumn;
  const cells = record(record(schema['items'])['properties']);
  const allowed = schema['enum'];
  return {
    path: field.path,
    label: localText(field.label),
    help: textOrNull(field.help),
    widget: widgetOf(field, schema),
    codes: field.codes ?? null,
    allowedCodes: Array.isArray(allowed) ? allowed.map(String) : null,
    columns: (all.columns ?? []).map((column) => shapeField(column, record(cells[column.path]))),
    minimumBlankRows: all.minBlankRows ?? 0,
    maximumRows: numberOrNull(schema['maxItems']),
    maximumLength: numberOrNull(schema['maxLength']),
    isPlainText: schema['type'] === 'string',
    isSensitive: field.sensitive === true,
    signature: all.signature ?? null,
    attachment: all.attachment ?? null,
    widthEm: all.widthEm ?? null,
  };
}

/** A field that names a code list is chosen from it, and one that the data calls an ID number or a day is read as such, whether or not it says so. */
function widgetOf({ widget, codes }: Pick<FormField, 'widget' | 'codes'>, { format }: Schema): FieldWidget {
  if (widget !== undefined && widget !== 'text') {
    return widget;
  }
  const byFormat: FieldWidget = format === 'cn-id-18' ? 'idNumber' : format === 'date' ? 'date' : 'text';
  return codes === undefined ? byFormat : 'select';
}

/** What is computed and has no name of its own goes by what stands before it on the paper; without either it is the rules' own affair. */
function shapeComputed(template: FormTemplate): readonly ComputedShown[] {
  const printed = template.print.blocks.flatMap((block) => (block.type === 'grid' ? block.rows.flat() : []));
  return Object.keys(template.computed ?? {}).flatMap((name) => {
    const before = printed[printed.findIndex(({ field }) => field === name) - 1]?.label;
    const own = template.computedLabels?.[name];
    const label = own === undefined && before !== undefined ? { 'zh-Hans': before } : own;
    return label === undefined ? [] : [{ name, label: localText(label), isMoney: name.endsWith('Fen') }];
  });
}

function shapeAttachments(template: FormTemplate): readonly ShownAttachment[] {
  const atFields = template.sections.flatMap(({ fields }) => fields.map(({ attachment }) => attachment));
  return (template.attachments ?? [])
    .filter(({ id }) => !atFields.includes(id))
    .map(({ id, label, kind, reuseWithinDays }) => ({ id, label: localText(label), kind: kind ?? id, reuseWithinDays: reuseWithinDays ?? null }));
}

function textOrNull(text: TemplateText | undefined): LocalText | null {
  return text === undefined ? null : localText(text);
}

function record(value: unknown): Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Schema) : {};
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
