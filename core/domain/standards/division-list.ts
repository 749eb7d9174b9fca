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

export type Division = Readonly<{ code: string; name: string }>;

/**
 * The divisions directly below one, or the provinces below null; in the order of
 * their codes. Below a prefecture that has no counties (东莞市) there are none.
 */
export function divisionsBelow({ codes }: DivisionList, code: string | null): readonly Division[] {
  const digits = code === null ? '' : significant(code);
  const length = digits.length + 2;
  return Object.entries(codes)
    .filter(([one]) => one.startsWith(digits) && significant(one).length === length)
    .map(([one, name]) => ({ code: one, name }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** Levels of no name of their own: a code of them is never said aloud. */
const placeholders = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/**
 * 上海市黄浦区 for 310101 (six digits, or twelve with towns): what an address on
 * a paper begins with. Null where the list does not know the code.
 */
export function divisionName({ codes }: DivisionList, code: string): string | null {
  const county = code.slice(0, 6);
  const levels = [...new Set([`${county.slice(0, 2)}0000`, `${county.slice(0, 4)}00`, county])].map(
    (one) => codes[one],
  );
  return levels.includes(undefined) ? null : levels.filter((name) => !placeholders.has(name ?? '')).join('');
}

/** `310000` → `31`: pairs of zeros at the end say that the level is not reached. */
function significant(code: string): string {
  return code.replace(/(00)+$/, '');
}
