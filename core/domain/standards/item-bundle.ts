import type { LocalText } from './bundle';

/**
 * 一件事: items that people come for together. One visit opens a case for each;
 * what is answered once stands in all.
 */
export type ItemBundle = Readonly<{
  id: string;
  name: LocalText;
  itemIds: readonly string[];
  /** Where the grouping comes from, said to those who keep the standard. */
  note: LocalText;
  sources: readonly string[];
}>;
