import { parsePath } from '../../../core/domain/forms/answer-path';
import type { FormIssue } from '../../../core/domain/forms/evaluation';
import type { LocalText } from '../../../core/domain/standards/bundle';
import type { FormShape } from './form-shape';
import type { FormState } from './form-store';

/** The field's name as a person reads it; in a table the row too, from 1. Null for what the form does not draw. */
export function findLabel(shape: FormShape, path: string): Readonly<{ label: LocalText; row: number | null }> | null {
  const step = parsePath(path);
  const field = shape.sections.flatMap((section) => section.fields).find((one) => one.path === step?.field);
  if (step === null || field === undefined) {
    return null;
  }
  const named = step.column === null ? field : field.columns.find((one) => one.path === step.column);
  const section = shape.sections.find((one) => one.fields.includes(field));
  // A table may have no label of its own: its section's title is its name.
  const label = named === undefined || named.label.zh === '' ? section?.title : named.label;
  return label === undefined ? null : { label, row: step.row === null ? null : step.row + 1 };
}

/** All that keeps the form from being submitted: what was typed and is no answer, and what the rules say, in the order of the form. */
export function errorsOf({ evaluation, wrong }: FormState, shape: FormShape): readonly FormIssue[] {
  const typed = [...wrong.values()].map(({ issue }) => issue);
  const found = evaluation.issues.filter(({ level, path }) => level === 'error' && !wrong.has(path));
  return inFormOrder(shape, [...typed, ...found]);
}

/** As one meets them going down the form: tables row by row, cells from left to right. */
export function inFormOrder(shape: FormShape, issues: readonly FormIssue[]): readonly FormIssue[] {
  const paths = shape.sections.flatMap((section) => section.fields.flatMap((field) => [field, ...field.columns]));
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
