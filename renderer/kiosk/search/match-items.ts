import type { OutputOf } from '../../../core/contract';

export type CatalogItem = OutputOf<'catalog.read'>['items'][number];

/**
 * The items that fit what was typed, best first: names and initials that begin
 * so, then those that hold it, then whole pinyin from any syllable on. Equals
 * keep the order of the catalogue.
 */
export function matchItems(items: readonly CatalogItem[], typed: string): readonly CatalogItem[] {
  const wanted = typed.toLowerCase().replace(/\s+/g, '');
  if (wanted === '') {
    return [];
  }
  return items
    .map((item, index) => ({ item, index, rank: rankOf(item, wanted) }))
    .filter(({ rank }) => rank < noMatch)
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ item }) => item);
}

const noMatch = 9;

function rankOf(item: CatalogItem, wanted: string): number {
  const name = item.nameText.zh.toLowerCase();
  const english = item.nameText.en.toLowerCase().replace(/\s+/g, '');
  const tests: readonly boolean[] = [
    name.startsWith(wanted) || item.initials.startsWith(wanted),
    item.initials.includes(wanted),
    name.includes(wanted),
    fitsPinyin(item.pinyin, wanted),
    wanted.length >= 3 && english.includes(wanted),
  ];
  const rank = tests.indexOf(true);
  return rank === -1 ? noMatch : rank;
}

/** A single letter says nothing here that the initials did not say. */
function fitsPinyin(pinyin: string, wanted: string): boolean {
  const syllables = pinyin.split(' ');
  return wanted.length > 1 && syllables.some((_syllable, start) => syllables.slice(start).join('').startsWith(wanted));
}
