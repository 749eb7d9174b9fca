import { parsePath } from '../../../core/domain/forms/answer-path';
import type { Answers } from '../../../core/domain/forms/evaluation';

export type Row = Readonly<Record<string, unknown>>;

/** The answer at `applicantName` or `familyMembers[2].name`; undefined where nothing was answered. */
export function answerAt(answers: Answers, path: string): unknown {
  const step = parsePath(path);
  if (step === null) {
    return undefined;
  }
  const value = Object.hasOwn(answers, step.field) ? answers[step.field] : undefined;
  if (step.row === null) {
    return value;
  }
  const row = rowsAt(value)[step.row];
  return step.column === null ? row : row?.[step.column];
}

/** The rows of a table's answer; whatever else stands there is no table. */
export function rowsAt(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.map((row) => (isRow(row) ? row : {})) : [];
}

/** `familyMembers[2].name` → `familyMembers`. */
export function fieldOf(path: string): string {
  return path.replace(/\[.*$/, '');
}

export function cellPath(table: string, row: number, column: string): string {
  return `${table}[${String(row)}].${column}`;
}

function isRow(row: unknown): row is Row {
  return typeof row === 'object' && row !== null && !Array.isArray(row);
}
