import type { OutputOf } from '../../../core/contract';
import { searchItems } from '../../../core/domain/standards/search-items';

export type CatalogItem = OutputOf<'catalog.read'>['items'][number];

/** The catalogue's items that fit what was typed; the rule is the standard's own. */
export function findItems(items: readonly CatalogItem[], typed: string): readonly CatalogItem[] {
  return searchItems(
    items.map((item) => ({ ...item, name: item.nameText, item })),
    typed,
  ).map(({ item }) => item);
}
