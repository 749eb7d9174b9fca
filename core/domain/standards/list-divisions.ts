import type { LocalText } from './bundle';

export type ListedDivision = Readonly<{
  /** Twelve digits: the levels below are noughts. */
  code: string;
  name: LocalText;
}>;

/**
 * The places right below one, in the order of their codes: provinces below null,
 * then cities, then counties. `codes` are those of GB/T 2260, six digits each.
 */
export function listDivisionsBelow(
  codes: Readonly<Record<string, string>>,
  below: string | null,
): readonly ListedDivision[] {
  const six = below?.slice(0, 6) ?? null;
  return Object.entries(codes)
    .filter(([code]) => parentOf(code) === six)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, name]) => ({ code: code.padEnd(12, '0'), name: { zh: name, en: name } }));
}

function parentOf(code: string): string | null {
  if (code.endsWith('0000')) {
    return null;
  }
  return code.endsWith('00') ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
}
