/** What a spreadsheet takes for a formula, full-width twins among it: some programs read those alike. */
const dangerous = /^[=+\-@\t\r＝＋－＠]/u;

/** Signs that XML, and so an XLSX file, cannot hold. Tab, CR and LF it can. */
const unprintable = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

/** Half a sign, left by something that cut a text in the middle of a rare character. */
const halfSign = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** No spreadsheet takes more in a cell. */
const longestCell = 32_000;

/**
 * A text as it may stand in a cell: what would be read as a formula gets an
 * apostrophe (reliability.md §14, row 44), also in XLSX, whose cells are typed:
 * the file is saved as CSV sooner or later.
 */
export function safeCell(text: string): string {
  const clean = text.replace(unprintable, '').replace(halfSign, '\ufffd');
  const short = [...clean].slice(0, longestCell).join('');
  return dangerous.test(short) ? `'${short}` : short;
}
