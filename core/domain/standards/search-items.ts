import type { ServiceItem } from './bundle';

/** As much of an item as the search looks at. */
export type SearchableItem = Pick<ServiceItem, 'name' | 'pinyin' | 'initials' | 'aliases' | 'aliasInitials'>;

/**
 * Finds items as a resident types them at the kiosk: a piece of the name or of
 * an everyday name, full pinyin with or without spaces, or first letters.
 * Names that begin with what was typed come first; otherwise the bundle's order
 * stays. Nothing typed finds nothing.
 */
export function searchItems<I extends SearchableItem>(items: readonly I[], typed: string): readonly I[] {
  const wanted = plain(typed);
  if (wanted === '') {
    return [];
  }
  return items
    .map((item) => ({ item, rank: rankOf(item, wanted) }))
    .filter(({ rank }) => rank < noMatch)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

const noMatch = 3;

/** 0 begins with it, 1 an everyday name begins with it, 2 holds it somewhere. */
function rankOf(item: SearchableItem, wanted: string): number {
  const own = [item.name.zh, item.name.en, item.pinyin, item.initials].map(plain);
  const everyday = [...item.aliases, ...item.aliasInitials].map(plain);
  if (own.some((text) => text.startsWith(wanted))) {
    return 0;
  }
  if (everyday.some((text) => text.startsWith(wanted))) {
    return 1;
  }
  return [...own, ...everyday].some((text) => text.includes(wanted)) ? 2 : noMatch;
}

/** Letters and digits only: 《》, brackets and spaces are never typed at a kiosk. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
