/** The template file's own words, as `standards/forms/*.json` writes them. */
export type TemplateText = Readonly<{ 'zh-Hans': string; en?: string }>;

export type FormColumn = Readonly<{ path: string; label: TemplateText; codes?: string; widget?: 'text' | 'money' }>;

export type FormField = Readonly<{
  path: string;
  label?: TemplateText;
  widget?: 'text' | 'idNumber' | 'address' | 'radio' | 'checkbox' | 'table' | 'money';
  codes?: string;
  sensitive?: boolean;
  visibleWhen?: string;
  requiredWhen?: string;
  signature?: 'ink' | 'pad';
  columns?: readonly FormColumn[];
  minBlankRows?: number;
}>;

export type FormSection = Readonly<{ id: string; title: TemplateText; fields: readonly FormField[] }>;

export type FormRule = Readonly<{
  id: string;
  level: 'error' | 'notice';
  at: string;
  assert: string;
  message: TemplateText;
}>;

export type PrintCell = Readonly<{ label?: string; field?: string; span?: number; spaced?: boolean }>;

export type PrintBlock =
  | Readonly<{ type: 'title'; text: string }>
  | Readonly<{ type: 'line'; text: string }>
  | Readonly<{ type: 'grid'; columns: readonly number[]; rows: readonly (readonly PrintCell[])[] }>
  | Readonly<{ type: 'table'; field: string; columns: readonly string[]; widths: readonly number[]; minRows?: number }>
  | Readonly<{ type: 'text'; box?: boolean; minHeightMm?: number; text: string }>;

export type FormTemplate = Readonly<{
  spec: 'community-form-template/1.0';
  id: string;
  version: number;
  title: TemplateText;
  data: Readonly<Record<string, unknown>>;
  codeLists?: Readonly<Record<string, string>>;
  sections: readonly FormSection[];
  computed?: Readonly<Record<string, string>>;
  rules?: readonly FormRule[];
  print: Readonly<{ blocks: readonly PrintBlock[]; footer?: string }>;
}>;

/** What the resident or the clerk answered, by field. */
export type Answers = Readonly<Record<string, unknown>>;

export type ComputedValue = number | string | boolean | null;

export type FormIssue = Readonly<{
  path: string;
  level: 'error' | 'notice';
  message: Readonly<{ zh: string; en: string }>;
}>;

export type FormEvaluation = Readonly<{
  /** Paths of the top-level fields on show. */
  visible: readonly string[];
  /** Paths that must be answered, as things stand. */
  required: readonly string[];
  computed: Readonly<Record<string, ComputedValue>>;
  issues: readonly FormIssue[];
}>;

export function fieldsOf(template: FormTemplate): readonly FormField[] {
  return template.sections.flatMap((section) => section.fields);
}
