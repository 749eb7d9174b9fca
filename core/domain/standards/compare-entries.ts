import type { LocalText } from './bundle';
import { canonicalText } from './canonical-text';

/** One value that differs, at a dotted path inside its entry; null where a side has none. */
export type FieldChange = Readonly<{ field: string; before: unknown; after: unknown }>;

export type EntryName = Readonly<{ key: string; name: LocalText | null }>;

export type EntryChange = EntryName & Readonly<{ fields: readonly FieldChange[] }>;

export type PartChange = Readonly<{
  added: readonly EntryName[];
  removed: readonly EntryName[];
  changed: readonly EntryChange[];
}>;

export type Entry = EntryName & Readonly<{ value: object }>;

/** Where a rule comes from and how it is searched for: of no use to somebody who decides. */
const quietFields = new Set(['sources', 'source', 'sourceNote', 'pinyin', 'initials', 'aliasInitials', 'reliability']);

/** What two lists of entries differ in, entry by entry and field by field, in the order of the newer list. */
export function compareEntries(before: readonly Entry[], after: readonly Entry[]): PartChange {
  const old = new Map(before.map((entry) => [entry.key, entry]));
  const kept = new Set(after.map(({ key }) => key));
  return {
    added: after.filter(({ key }) => !old.has(key)).map(nameOnly),
    removed: before.filter(({ key }) => !kept.has(key)).map(nameOnly),
    changed: after.flatMap((entry) => {
      const fields = compareFields(old.get(entry.key)?.value ?? entry.value, entry.value);
      return fields.length === 0 ? [] : [{ ...nameOnly(entry), fields }];
    }),
  };
}

const nameOnly = ({ key, name }: EntryName): EntryName => ({ key, name });

function compareFields(before: object, after: object): readonly FieldChange[] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const change = { field, before: old.get(field) ?? null, after: now.get(field) ?? null };
    return canonicalText(change.before) === canonicalText(change.after) ? [] : [change];
  });
}

/** Every value under its dotted path; a list is one value, since its order and length belong to it. */
function leavesOf(value: object, path = ''): ReadonlyMap<string, unknown> {
  const leaves = new Map<string, unknown>();
  for (const [name, part] of Object.entries(value)) {
    if (quietFields.has(name)) {
      continue;
    }
    const here = path === '' ? name : `${path}.${name}`;
    if (part !== null && typeof part === 'object' && !Array.isArray(part)) {
      leavesOf(part as object, here).forEach((leaf, leafPath) => leaves.set(leafPath, leaf));
    } else {
      leaves.set(here, part);
    }
  }
  return leaves;
}
