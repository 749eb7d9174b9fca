import type { LocalText } from '../../../core/domain/standards/bundle';
import type { FormRead } from './use-draft';
import type { FormTemplate } from './form-template';

export type Issue = FormRead['evaluation']['issues'][number];

/** The field's name as a person reads it; in a table the row too. */
export function findLabel(
  template: FormTemplate,
  path: string,
): Readonly<{ label: LocalText; row: number | null }> | null {
  const [, top, row, column] = /^([A-Za-z0-9]+)(?:\[(\d+)\])?(?:\.([A-Za-z0-9]+))?$/.exec(path) ?? [];
  const field = template.sections.flatMap((section) => section.fields).find((one) => one.path === top);
  if (field === undefined) {
    return null;
  }
  const named = column === undefined ? field : field.columns.find((one) => one.path === column);
  const section = template.sections.find((one) => one.fields.includes(field));
  // A table has no label of its own: its section's title is its name.
  const label = named === undefined || named.label.zh === '' ? section?.title : named.label;
  return label === undefined ? null : { label, row: row === undefined ? null : Number(row) + 1 };
}

/** What is wrong with one field, and not with anything inside it. */
export function issuesAt(issues: readonly Issue[], path: string): readonly Issue[] {
  return issues.filter((issue) => issue.path === path);
}

export function errorsOf(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((issue) => issue.level === 'error');
}
