import type { Instant } from '../../../core/domain/calendar/instant';
import type { AnswerOrigin, AnswerSource } from '../../../core/domain/forms/answer-origin';
import type { EvaluationContext } from '../../../core/domain/forms/evaluate-form';
import type { Answers } from '../../../core/domain/forms/evaluation';
import type { EditRule, FormTemplate } from '../../../core/domain/forms/template';
import type { LocalText } from '../../../core/domain/standards/bundle';

export type CodeOption = Readonly<{ code: string; name: LocalText }>;

/** What is known of one answer beside its value, as the form shows it. */
export type AnswerNote = Readonly<{
  origin: AnswerOrigin;
  source: AnswerSource | null;
  edit: EditRule;
  /** Counts only once somebody said that it still holds. */
  needsConfirmation: boolean;
  confirmedAt: Instant | null;
  overrideReason: string | null;
}>;

/** A form to be filled: what the hub holds of it, or what the workshop makes up. */
export type FormSource = Readonly<{
  template: FormTemplate;
  answers: Answers;
  /** By path of the field. */
  notes: Readonly<Record<string, AnswerNote>>;
  codeLists: Readonly<Record<string, readonly CodeOption[]>>;
  context: EvaluationContext;
  savedAt: Instant | null;
}>;

export type AnswerChange = Readonly<{
  path: string;
  value: unknown;
  /** Why an answer that is locked unless reasoned is changed. */
  reason: string | null;
}>;

export type SaveOutcome =
  | Readonly<{ ok: true; savedAt: Instant }>
  | Readonly<{ ok: false; error: Readonly<{ code: string; message: string }> }>;
