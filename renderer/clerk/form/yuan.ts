/**
 * Money is integer 分 everywhere; only the screen speaks of 元. Both ways are
 * text arithmetic, since 0.1 + 0.2 has no place in anybody's income.
 */
export function formatYuan(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const digits = String(Math.abs(Math.trunc(fen))).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** What a clerk types for an amount; null when it is not one, or finer than 分. */
export function parseYuan(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s,¥]|\u5143$/g, '')
    .replace(/\u3002/, '.');
  const match = /^(\d{1,11})(?:\.(\d{0,2}))?$/.exec(plain);
  if (match === null) {
    return null;
  }
  return Number(`${match[1] ?? ''}${(match[2] ?? '').padEnd(2, '0')}`);
}
