import type { FormField } from './form-template';
import type { Issue } from './form-issues';

export type CodeOption = Readonly<{ code: string; name: Readonly<{ zh: string; en: string }> }>;

/** What every widget gets. */
export type FieldProps = Readonly<{
  field: FormField;
  path: string;
  value: unknown;
  isRequired: boolean;
  /** To be shown now: errors only once the field was left, or the form was refused. */
  issues: readonly Issue[];
  codes: readonly CodeOption[];
  onCommit: (value: unknown) => void;
}>;
