import type { Row } from '../answer-at';
import { readText, type TypedFault } from '../answer-text';
import type { Asked } from '../form-shape';
import type { CodeOption } from '../form-source';

type Corner = Readonly<{ row: number; column: number }>;

/** A pasted cell that is not taken, with its text, so that nothing is dropped in silence. */
export type RejectedCell = Readonly<{
  /** Row of the form, from 0; past the last row where the form has no more. */
  row: number;
  /** Null where the form has no such column. */
  column: Asked | null;
  text: string;
  why: TypedFault | 'noColumn' | 'noRow';
}>;

export type PastedBlock = Readonly<{
  rows: readonly Row[];
  accepted: number;
  rejected: readonly RejectedCell[];
  /** Cells that had another answer before. */
  replaced: number;
}>;

/** The rows with a pasted block laid in at a cell; rows are added as far as the form allows. */
export function pasteBlock(
  rows: readonly Row[],
  cells: readonly (readonly string[])[],
  corner: Corner,
  table: Asked,
  codesOf: (column: Asked) => readonly CodeOption[],
): PastedBlock {
  const next: Row[] = rows.map((row) => row);
  const rejected: RejectedCell[] = [];
  let accepted = 0;
  let replaced = 0;
  cells.forEach((texts, rowOffset) => {
    const row = corner.row + rowOffset;
    texts.forEach((text, offset) => {
      const column = table.columns[corner.column + offset] ?? null;
      const read = judge(text, row, column, table, codesOf);
      if (typeof read === 'string') {
        rejected.push({ row, column, text, why: read });
        return;
      }
      if (column === null || read.value === null) {
        return;
      }
      while (next.length <= row) {
        next.push({});
      }
      const before = next[row]?.[column.path] ?? null;
      replaced += before !== null && before !== read.value ? 1 : 0;
      accepted += 1;
      next[row] = { ...next[row], [column.path]: read.value };
    });
  });
  return { rows: next, accepted, rejected, replaced };
}

function judge(
  text: string,
  row: number,
  column: Asked | null,
  table: Asked,
  codesOf: (column: Asked) => readonly CodeOption[],
): RejectedCell['why'] | Readonly<{ value: unknown }> {
  if (text.trim() === '') {
    return { value: null };
  }
  if (table.maximumRows !== null && row >= table.maximumRows) {
    return 'noRow';
  }
  if (column === null) {
    return 'noColumn';
  }
  const read = readText(column, text, codesOf(column));
  return read.ok ? read : read.fault;
}
