import type { CodeOption } from './form-source';

/**
 * Codes as they are typed: the code itself, a piece of the name in either
 * language, or the first letters of its pinyin. What begins so comes first;
 * nothing typed shows all.
 */
export function findCodes(
  codes: readonly CodeOption[],
  typed: string,
  initialsOf: (name: string) => string,
): readonly CodeOption[] {
  const wanted = plain(typed);
  if (wanted === '') {
    return codes;
  }
  return codes
    .map((option) => ({ option, rank: rankOf(option, wanted, initialsOf) }))
    .filter(({ rank }) => rank < noMatch)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ option }) => option);
}

const noMatch = 3;

function rankOf({ code, name }: CodeOption, wanted: string, initialsOf: (name: string) => string): number {
  const own = [code, name.zh, name.en].map(plain);
  const initials = plain(initialsOf(name.zh));
  if (own.includes(wanted)) {
    return 0;
  }
  if ([...own, initials].some((text) => text.startsWith(wanted))) {
    return 1;
  }
  return [...own, initials].some((text) => text.includes(wanted)) ? 2 : noMatch;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
}
