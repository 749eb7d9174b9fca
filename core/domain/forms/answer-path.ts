import type { Answers } from './template';

type Step = Readonly<{ field: string; row: number | null; column: string | null }>;

/** Reads `familyMembers[2].name`; null when it is no such path. */
export function parsePath(path: string): Step | null {
  const match = /^([A-Za-z][A-Za-z0-9]*)(?:\[(\d{1,3})\](?:\.([A-Za-z][A-Za-z0-9]*))?)?$/.exec(path);
  if (match === null) {
    return null;
  }

  const [, field = '', row, column] = match;
  return { field, row: row === undefined ? null : Number(row), column: column ?? null };
}

/** The answers with one value set; rows that are skipped stand empty. */
export function withAnswer(answers: Answers, path: string, value: unknown): Answers {
  const step = parsePath(path);
  if (step === null) {
    throw new RangeError(`Not a path of an answer: ${path}`);
  }

  if (step.row === null) {
    return { ...answers, [step.field]: value };
  }

  const rows = Array.isArray(answers[step.field]) ? [...(answers[step.field] as unknown[])] : [];
  while (rows.length <= step.row) {
    rows.push({});
  }

  rows[step.row] = step.column === null ? value : { ...(rows[step.row] as object), [step.column]: value };
  return { ...answers, [step.field]: rows };
}
