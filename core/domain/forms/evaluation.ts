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
