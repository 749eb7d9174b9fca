import type { Answers } from './evaluation';

/** Rows that say something, and where they stood: faults are told by the row people see. */
export type KeptRows = Readonly<Record<string, readonly number[]>>;

export type CleanAnswers = Readonly<{ given: Answers; rows: KeptRows }>;

/** Answers without empty ones, and tables without the rows in which nothing stands. */
export function cleanAnswers(answers: Answers): CleanAnswers {
  const rows: [string, readonly number[]][] = [];
  const given = Object.entries(answers).flatMap(([path, value]): [string, unknown][] => {
    if (!Array.isArray(value)) {
      return isEmpty(value) ? [] : [[path, value]];
    }

    const kept = value.map((row: unknown) => cleanRow(row)).map((row, index) => ({ row, index }));
    const full = kept.filter(({ row }) => !isEmpty(row) && !isEmptyRow(row));
    rows.push([path, full.map(({ index }) => index)]);
    return [[path, full.map(({ row }) => row)]];
  });
  return { given: Object.fromEntries(given), rows: Object.fromEntries(rows) };
}

export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

export function isEmptyRow(row: unknown): boolean {
  return isRow(row) && Object.keys(row).length === 0;
}

function cleanRow(row: unknown): unknown {
  return isRow(row) ? Object.fromEntries(Object.entries(row).filter(([, value]) => !isEmpty(value))) : row;
}

export function isRow(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function rowsOf(value: unknown): readonly Answers[] {
  return Array.isArray(value) ? value.map((row: unknown) => (isRow(row) ? row : {})) : [];
}

/** `familyMembers[1].name` of the rows that say something → of the rows that people see. */
export function originalRow(path: string, rows: KeptRows): string {
  return path.replace(/^(\w+)\[(\d+)\]/, (_match, field: string, row: string) => {
    const original = rows[field]?.[Number(row)] ?? Number(row);
    return `${field}[${original}]`;
  });
}

/** Whether anything stands at a path of these answers. */
export function isAnswered(answers: Answers, path: string): boolean {
  const [, field = '', row, column = ''] = /^(\w+)(?:\[(\d+)\]\.(\w+))?$/.exec(path) ?? [];
  const value = row === undefined ? answers[field] : rowsOf(answers[field])[Number(row)]?.[column];
  return !isEmpty(value) && value !== false && !(Array.isArray(value) && value.length === 0);
}
