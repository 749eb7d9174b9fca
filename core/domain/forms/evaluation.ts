import type { BusinessDate } from '../calendar/instant';

/** What the resident or the clerk answered, by field. */
export type Answers = Readonly<Record<string, unknown>>;

export type ComputedValue = number | string | boolean | null;

export type FormIssue = Readonly<{
  path: string;
  level: 'error' | 'notice';
  message: Readonly<{ zh: string; en: string }>;
  /** The rule of the template that spoke. */
  rule?: string;
}>;

/** What an expression of the template, and nobody's answer, did wrong. The counter goes on; the district mends it. */
export type TemplateFault = Readonly<{ place: string; message: Readonly<{ zh: string; en: string }> }>;

export type FormEvaluation = Readonly<{
  /** Paths of the top-level fields on show; a cell that is not: in `hiddenCells`. */
  visible: readonly string[];
  hiddenCells: readonly string[];
  /** Paths that must be answered, as things stand. */
  required: readonly string[];
  /** Paths that cannot be changed by hand, as things stand. */
  readOnly: readonly string[];
  /** Attachments that must be there, as things stand, by id. */
  attachmentsRequired: readonly string[];
  computed: Readonly<Record<string, ComputedValue>>;
  issues: readonly FormIssue[];
  faults: readonly TemplateFault[];
}>;

/** What a form is judged by beside its answers. */
export type EvaluationContext = Readonly<{
  /** The day of the application; without it no date is judged to lie ahead. */
  today?: BusinessDate;
  /** What the template names in `context`: `{ policy: { dibaoStandardFen: 166000 } }`. */
  values?: Answers;
  /** Codes that may be chosen, by the template's own name of the list; lists not named here are not judged. */
  codes?: Readonly<Record<string, readonly string[]>>;
  /** How many attachments there are, by id; without it none is missed. */
  attachments?: Readonly<Record<string, number>>;
}>;
