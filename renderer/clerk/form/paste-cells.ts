/** Rows and cells of what a spreadsheet puts on the clipboard; null for plain text, which the input takes itself. */
export function readPastedCells(text: string): readonly (readonly string[])[] | null {
  const plain = text.replaceAll('\r\n', '\n').replace(/\n$/, '');
  if (!/[\t\n]/.test(plain)) {
    return null;
  }
  return plain.split('\n').map((line) => line.split('\t').map((cell) => cell.trim()));
}
