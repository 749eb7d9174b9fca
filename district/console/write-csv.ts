export type Cell = string | number | null;

/** Excel takes these at the beginning of a cell for a formula, whoever typed the name of a centre. */
const formula = /^[=+\-@\t\r]/;

/**
 * A table as Excel opens it: UTF-8 with its mark, lines ended by CR LF, cells
 * quoted where they must be. A text that would run as a formula is led by an
 * apostrophe.
 */
export function writeCsv(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [headings, ...rows].map((cells) => cells.map(writeCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function writeCell(cell: Cell): string {
  if (cell === null) {
    return '';
  }

  if (typeof cell === 'number') {
    return String(cell);
  }

  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
