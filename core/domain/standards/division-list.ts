import type { LocalText } from './bundle';

/**
 * Division codes by name. Types a place down to its county; what lies below is
 * typed. Names stand in Chinese alone, as on the papers.
 */
export type DivisionList = Readonly<{
  standard: string;
  /** Day up to which changes are in it, `YYYY-MM-DD`; null where the source does not say. */
  asOf: string | null;
  verified: boolean;
  note: LocalText;
  /** Six digits (GB/T 2260) → name: `310000`, `310100`, `310101`. */
  codes: Readonly<Record<string, string>>;
  sources: readonly string[];
}>;

/** Levels of no name of their own: chosen, and never said: 上海市黄浦区, not 上海市市辖区黄浦区. */
const unspoken = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** A division's part of an address in words; empty where it has none. */
export function spokenName(name: string): string {
  return unspoken.has(name) ? '' : name;
}

/** Names as they stand in an address on a paper, by code of twelve digits. */
export function spokenDivisions(codes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(codes).map(([code, name]) => [code.padEnd(12, '0'), spokenName(name)]));
}
