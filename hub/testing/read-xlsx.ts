import { unzip } from './unzip';

/** The cells of the first sheet, row by row, as a spreadsheet would show them. */
export function readXlsx(bytes: Buffer): readonly (readonly string[])[] {
  const files = unzip(bytes);
  const text = (name: string) => files?.get(name)?.toString('utf8') ?? '';
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gsu)].map(([, one]) => textIn(one ?? ''));
  return [...sheetOf(bytes).matchAll(/<row [^>]*>(.*?)<\/row>/gsu)].map(([, row]) => cellsOf(row ?? '', shared));
}

export function sheetOf(bytes: Buffer): string {
  return unzip(bytes)?.get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '';
}

/** Empty cells are left out of the file: each stands where its letter says. */
function cellsOf(row: string, shared: readonly string[]): readonly string[] {
  const cells: string[] = [];
  for (const [, attributes, inside] of row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)) {
    const letters = /r="([A-Z]+)\d+"/u.exec(attributes ?? '')?.[1] ?? 'A';
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const value = /<v>(.*?)<\/v>/su.exec(inside ?? '')?.[1] ?? '';
    cells[column] = /\bt="s"/u.test(attributes ?? '') ? (shared[Number(value)] ?? '') : value;
  }

  return Array.from(cells, (cell) => cell ?? '');
}

const textIn = (xml: string) => [...xml.matchAll(/<t[^>]*>(.*?)<\/t>/gsu)].map(([, one]) => plain(one ?? '')).join('');

function plain(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
