/**
 * Rows and cells of what a spreadsheet puts on the clipboard: tabs between
 * cells, a cell with tabs, line ends or quotes in it stands in quotes. Null for
 * one plain value, which the input takes by itself.
 */
export function readPastedCells(text: string): readonly (readonly string[])[] | null {
  const rows = splitRows(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'));
  while (rows.length > 0 && (rows.at(-1) ?? []).every((cell) => cell === '')) {
    rows.pop();
  }
  const isOneValue = rows.length === 0 || (rows.length === 1 && rows[0]?.length === 1);
  return isOneValue ? null : rows;
}

function splitRows(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    rows.at(-1)?.push(cell);
    if (text[end] === '\n') {
      rows.push([]);
    }
    at = end + 1;
  }
  return rows;
}

type Cell = Readonly<{ cell: string; end: number }>;

function plainCell(text: string, start: number): Cell {
  const length = /^[^\t\n]*/.exec(text.slice(start))?.[0].length ?? 0;
  return { cell: text.slice(start, start + length).trim(), end: start + length };
}

/** A quote that is never closed, or goes on after it, was no quoting: the text is taken as it stands. */
function quotedCell(text: string, start: number): Cell {
  const match = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(text.slice(start));
  return match === null
    ? plainCell(text, start)
    : { cell: (match[1] ?? '').replaceAll('""', '"').trim(), end: start + match[0].length };
}
