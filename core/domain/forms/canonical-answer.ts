import { isEmpty, isRow } from './clean-answers';

/**
 * One writing for what means the same: composed signs, no spaces around, no empty
 * cells or rows, keys in order. Comparing anything else tells of a change that
 * nobody made (an extra key on one side was enough at Open Forms #5748).
 */
export function canonicalAnswer(value: unknown, columns?: readonly string[]): unknown {
  if (typeof value === 'string') {
    return value.normalize('NFC').trim();
  }
  if (Array.isArray(value)) {
    return value.map((row: unknown) => canonicalAnswer(row, columns)).filter((row) => !isEmpty(row) && !isBlank(row));
  }
  if (!isRow(value)) {
    return value ?? null;
  }

  const entries = Object.entries(value)
    .filter(([key, cell]) => !isEmpty(cell) && (columns === undefined || columns.includes(key)))
    .map(([key, cell]) => [key, canonicalAnswer(cell)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether two answers say the same; of rows the named columns alone count. */
export function saysTheSame(one: unknown, other: unknown, columns?: readonly string[]): boolean {
  return JSON.stringify(canonicalAnswer(one, columns)) === JSON.stringify(canonicalAnswer(other, columns));
}

function isBlank(row: unknown): boolean {
  return isRow(row) && Object.keys(row).length === 0;
}
