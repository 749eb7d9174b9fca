/**
 * What a clerk types for an amount in 元, as integer 分; null when it is none, or
 * finer than 分. Text arithmetic: 0.1 + 0.2 has no place in anybody's income.
 */
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
