import type { Answers, ComputedValue } from './evaluation';
import { residentFields } from '../residents/resident-field';

export type { Answers, ComputedValue, FormEvaluation, FormIssue } from './evaluation';

/** The template file's own words, as `standards/forms/*.json` writes them. */
export type TemplateText = Readonly<{ 'zh-Hans': string; en?: string }>;

/** An expression in FEEL. */
export type Feel = string;

export const cellWidgets = ['text', 'textarea', 'idNumber', 'phone', 'date', 'money', 'integer', 'select'] as const;

/**
 * How a field is asked, and what its answer is in the data:
 * text, textarea, idNumber, phone: text · date: `YYYY-MM-DD` · money: whole 分 ·
 * integer: a whole number · radio, select: a code of `codes` · checkbox: true ·
 * address: `AddressAnswer`, or plain text where `data` says string · table, group:
 * rows by `columns` · signature: `SignatureAnswer` · attachment: ids of attachments.
 */
export const fieldWidgets = [
  ...cellWidgets,
  'radio',
  'checkbox',
  'address',
  'table',
  'group',
  'signature',
  'attachment',
] as const;

export type CellWidget = (typeof cellWidgets)[number] | 'radio' | 'checkbox' | 'address';
export type FieldWidget = (typeof fieldWidgets)[number];

/** A place by its division code (12 digits, GB/T 2260 with towns), and what follows below it. */
export type AddressAnswer = Readonly<{ divisionCode: string; detail: string }>;

/** `ink`: signed on paper, the scan is an attachment. `pad`: strokes of x and y in CSS pixels. */
export type SignatureAnswer =
  | Readonly<{ method: 'ink'; attachmentId?: string }>
  | Readonly<{
      method: 'pad';
      width: number;
      height: number;
      /** Each stroke: x, y, x, y, … */
      strokes: readonly (readonly number[])[];
      /** SHA-256 of the bytes that stood before the person who signed. */
      documentSha256: string;
      attachmentId?: string;
    }>;

export type SignatureMethod = 'ink' | 'pad';

/** What a field and a column of a table have in common. In a column's expressions `item` is the row. */
type Asked = Readonly<{
  path: string;
  /** Name in `codeLists`. */
  codes?: string;
  /** Beneath the label, for the person who fills it in. */
  help?: TemplateText;
  sensitive?: boolean;
  /** A name: its signs are checked before they are saved. */
  rareCharacters?: boolean;
  /** A date that may lie ahead; others that do are refused. */
  future?: boolean;
  visibleWhen?: Feel;
  requiredWhen?: Feel;
  /** Read-only where this does not hold. */
  editWhen?: Feel;
}>;

/** Columns of a table, or the fields of one round of a group. */
export type FormColumn = Asked & Readonly<{ label: TemplateText; widget?: CellWidget; widthEm?: number }>;

export type FormField = Asked &
  Readonly<{
    label?: TemplateText;
    widget?: FieldWidget;
    /** Hidden answers stay in the draft and are never submitted: the only way there is. */
    whenHidden?: 'keepInDraftDropOnSubmit';
    /** How it is signed; by it a checkbox prints a line to sign on. */
    signature?: SignatureMethod;
    columns?: readonly FormColumn[];
    minBlankRows?: number;
    /** Which entry of `attachments` an attachment field shows. */
    attachment?: string;
  }>;

export type FormSection = Readonly<{
  id: string;
  title: TemplateText;
  help?: TemplateText;
  visibleWhen?: Feel;
  fields: readonly FormField[];
}>;

export type FormRule = Readonly<{
  id: string;
  /** An error stops the form; a notice is said and stops nothing. */
  level: 'error' | 'notice';
  at: string;
  assert: Feel;
  message: TemplateText;
}>;

/** locked: mend it at the source · lockedUnlessReason: a reason is kept · free: as if typed. */
export const editRules = ['locked', 'lockedUnlessReason', 'free'] as const;

export type EditRule = (typeof editRules)[number];

/** Fields of a person, the relation to the applicant (GB/T 4761), and `health` as version 3 of the 低保 form says `healthStatus`. */
export const rowSources = [...residentFields, 'relation', 'health'] as const;

export type RowSource = (typeof rowSources)[number];

export type FormPrefill = Readonly<{
  to: string;
  /**
   * `resident.name`, `resident.phones[1]` (from 1, newest first), `resident.spouse.name`
   * (the first so related), `resident.household.members` or `resident.child` as rows.
   */
  from: string;
  edit: EditRule;
  /** Days after which the value is shown and counts only once confirmed. */
  maxAgeDays?: number;
  /** Counts only once confirmed, however new. */
  confirm?: boolean;
  /** Rows only: column of the form → field of the person's record. */
  map?: Readonly<Record<string, RowSource>>;
}>;

/** Proposed when submitted, written only where somebody said yes to it. */
export type FormWriteBack = Readonly<{ from: string; to: string; when: 'submitted'; ask: true }>;

export type FormAttachment = Readonly<{
  id: string;
  label: TemplateText;
  /** The kind by which an earlier scan is found again; the id where absent. */
  kind?: string;
  min?: number;
  max?: number;
  accept?: readonly string[];
  requiredWhen?: Feel;
  reuseWithinDays?: number;
}>;

export type FormSignature = Readonly<{
  id: string;
  by: 'applicant' | 'proxy' | 'guardian' | 'clerk';
  methods: readonly SignatureMethod[];
}>;

/** Steps from one version to the next; `rows[].column` is a column of every row. */
export type MigrationStep =
  | Readonly<{ op: 'rename'; from: string; to: string }>
  /** As rename, and it may cross from a field into a column of the only row, or out of it. */
  | Readonly<{ op: 'move'; from: string; to: string }>
  /** `value` is the answer; in a column `item` is its row. Null leaves it to be asked. */
  | Readonly<{ op: 'convert'; path: string; expr: Feel }>
  /** A new answer out of the others; in a column `item` is its row. */
  | Readonly<{ op: 'compute'; to: string; expr: Feel }>
  /** Taken out of the form; kept with the draft, never deleted. */
  | Readonly<{ op: 'drop'; path: string; archive?: true }>
  /** Left empty and marked. */
  | Readonly<{ op: 'ask'; path: string; reason?: TemplateText }>;

export type FormMigration = Readonly<{ from: number; to: number; steps: readonly MigrationStep[] }>;

/** Where the fields come from: a public source, so that somebody can look it up. */
export type FormBasis = Readonly<{
  /** Name of the document, with its number: 最低生活保障审核确认办法（民发〔2021〕57号）. */
  document?: string;
  title?: string;
  clause?: string;
  url?: string;
  /** The day it was looked up, `YYYY-MM-DD`. */
  retrieved?: string;
  note?: string;
}>;

/** Answers kept with the template, and what must come out of them. */
export type FormTest = Readonly<{
  name: string;
  answers: Answers;
  /** The day of the application; the day of the test where absent. */
  today?: string;
  context?: Answers;
  expected: Readonly<{
    visible?: readonly string[];
    required?: readonly string[];
    computed?: Readonly<Record<string, ComputedValue>>;
    /** `error applicantName`: level and place. */
    issues?: readonly string[];
  }>;
}>;

export type PrintCell = Readonly<{
  label?: string;
  field?: string;
  span?: number;
  spaced?: boolean;
  shrinkToPt?: number;
}>;

export type PrintBlock =
  | Readonly<{ type: 'title'; text: string; sizePt?: number }>
  | Readonly<{ type: 'line'; text: string }>
  | Readonly<{ type: 'grid'; columns: readonly number[]; rows: readonly (readonly PrintCell[])[] }>
  | Readonly<{
      type: 'table';
      field: string;
      columns: readonly string[];
      widths: readonly number[];
      minRows?: number;
      repeatHeader?: boolean;
    }>
  | Readonly<{ type: 'text'; box?: boolean; minHeightMm?: number; text: string }>;

export type FormPrint = Readonly<{
  page?: Readonly<{ size: 'A4'; marginMm?: readonly number[] }>;
  font?: string;
  sizePt?: number;
  blocks: readonly PrintBlock[];
  footer?: string;
  /** 套打: values alone, onto a pre-printed paper. */
  overprint?: Readonly<{ printLabels: boolean }>;
}>;

/** One form in one version: never changed once published. Format in standards/README.md. */
export type FormTemplate = Readonly<{
  spec: 'community-form-template/1.0';
  id: string;
  version: number;
  status: 'draft' | 'published' | 'retired';
  title: TemplateText;
  basis: readonly FormBasis[];
  /** 样表: the fields come from no public source. Said on screen and paper. */
  sample?: boolean;
  /** Days of application on which it holds; `to` is the last one, null while nothing follows. */
  effective: Readonly<{ from: string; to: string | null }>;
  supersedes?: number | null;
  drafts?: Readonly<{ autosave: 'field'; whenSuperseded: 'migrate' | 'finish'; keepDays: number }>;
  /** JSON Schema 2020-12 of the answers. */
  data: Readonly<Record<string, unknown>>;
  /** Own name → number of the standard: `relation` → `GB/T 4761`. */
  codeLists?: Readonly<Record<string, string>>;
  sections: readonly FormSection[];
  computed?: Readonly<Record<string, Feel>>;
  computedLabels?: Readonly<Record<string, TemplateText>>;
  rules?: readonly FormRule[];
  prefill?: readonly FormPrefill[];
  writeBack?: readonly FormWriteBack[];
  attachments?: readonly FormAttachment[];
  signatures?: readonly FormSignature[];
  print: FormPrint;
  migrations?: readonly FormMigration[];
  /** What comes from outside, `policy.dibaoStandardFen`, and what it means. */
  context?: Readonly<Record<string, TemplateText>>;
  tests?: readonly FormTest[];
}>;

export function fieldsOf(template: FormTemplate): readonly FormField[] {
  return template.sections.flatMap((section) => section.fields);
}
