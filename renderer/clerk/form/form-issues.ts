import { parsePath } from '../../../core/domain/forms/answer-path';
import type { FormIssue } from '../../../core/domain/forms/template';
import type { LocalText } from '../../../core/domain/standards/bundle';
import type { FormTemplate } from './form-template';

export type Issue = FormIssue;

/** The field's name as a person reads it; in a table the row too. */
export function findLabel(
  template: FormTemplate,
  path: string,
): Readonly<{ label: LocalText; row: number | null }> | null {
  const step = parsePath(path);
  const field = template.sections.flatMap((section) => section.fields).find((one) => one.path === step?.field);
  if (step === null || field === undefined) {
    return null;
  }
  const named = step.column === null ? field : field.columns.find((one) => one.path === step.column);
  const section = template.sections.find((one) => one.fields.includes(field));
  // A table has no label of its own: its section's title is its name.
  const label = named === undefined || named.label.zh === '' ? section?.title : named.label;
  return label === undefined ? null : { label, row: step.row === null ? null : step.row + 1 };
}

/** What is wrong with one field, and not with anything inside it. */
export function issuesAt(issues: readonly Issue[], path: string): readonly Issue[] {
  return issues.filter((issue) => issue.path === path);
}

export function errorsOf(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((issue) => issue.level === 'error');
}

/** As one meets them going down the form: tables row by row, cells from left to right. */
export function inFormOrder(template: FormTemplate, issues: readonly Issue[]): readonly Issue[] {
  const paths = template.sections.flatMap((section) => section.fields.flatMap((field) => [field, ...field.columns]));
  const placeOf = (path: string): readonly [number, number, number] => {
    const { field, row, column } = parsePath(path) ?? { field: path, row: null, column: null };
    return [paths.findIndex((one) => one.path === field), row ?? -1, paths.findIndex((one) => one.path === column)];
  };
  return issues.toSorted((a, b) => {
    const [fieldA, rowA, columnA] = placeOf(a.path);
    const [fieldB, rowB, columnB] = placeOf(b.path);
    return fieldA - fieldB || rowA - rowB || columnA - columnB;
  });
}
