import type { CodeOption } from './field-props';
import type { FormField } from './form-template';
import { parseYuan } from './parse-yuan';

export type Row = Readonly<Record<string, unknown>>;

type Corner = Readonly<{ row: number; column: number }>;

/** The saved rows; whatever else stands at the path is no table. */
export function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.map((row) => (typeof row === 'object' && row !== null ? (row as Row) : {})) : [];
}

/** The rows with a pasted block laid in at a cell; rows are added as far as the form allows. */
export function pasteRows(
  rows: readonly Row[],
  cells: readonly (readonly string[])[],
  corner: Corner,
  field: FormField,
  codesOf: (column: FormField) => readonly CodeOption[],
): readonly Row[] {
  const most = field.maximumRows ?? Number.POSITIVE_INFINITY;
  const length = Math.min(Math.max(rows.length, corner.row + cells.length), most);
  return Array.from({ length }, (_nothing, index) => {
    const pasted = cells[index - corner.row] ?? [];
    const changes = pasted.flatMap((text, offset) => {
      const column = field.columns[corner.column + offset];
      return column === undefined ? [] : [[column.path, readCell(text, column, codesOf(column))] as const];
    });
    return { ...rows[index], ...Object.fromEntries(changes) };
  });
}

/** Codes are recognised by code or by name; what fits nothing is left empty for the clerk to choose. */
function readCell(text: string, column: FormField, codes: readonly CodeOption[]): unknown {
  if (text === '') {
    return null;
  }
  if (column.codes !== null) {
    return codes.find(({ code, name }) => code === text || name.zh === text || name.en === text)?.code ?? null;
  }
  return column.widget === 'money' ? parseYuan(text) : text;
}
