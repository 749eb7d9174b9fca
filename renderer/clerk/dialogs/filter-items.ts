import type { OutputOf } from '../../../core/contract';

export type CatalogItem = OutputOf<'catalog.read'>['items'][number];

/** By name in either language, by pinyin, or by its initials: `jzz` finds 居住证. */
export function filterItems(items: readonly CatalogItem[], typed: string): CatalogItem[] {
  const wanted = typed.trim().toLowerCase();
  const spoken = wanted.replaceAll(' ', '');
  return items
    .filter(
      (item) =>
        item.nameText.zh.includes(wanted) ||
        item.nameText.en.toLowerCase().includes(wanted) ||
        item.initials.includes(spoken) ||
        item.aliases.some((alias) => alias.includes(wanted)) ||
        item.aliasInitials.some((alias) => spoken !== '' && alias.includes(spoken)) ||
        item.pinyin.replaceAll(' ', '').includes(spoken),
    )
    .slice(0, 60);
}
