/** One place where two versions differ; null where a side has nothing there. */
export type Difference = Readonly<{ place: string; before: string | null; after: string | null }>;

type Json = Readonly<Record<string, unknown>>;

/**
 * Two versions of a template, place by place. Sections, fields, rules and the
 * like are told apart by their own name, so that one put in the middle is one
 * difference and not many.
 */
export function diffTemplates(before: unknown, after: unknown, place = ''): readonly Difference[] {
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => diffTemplates(before[key], after[key], place === '' ? key : `${place}.${key}`));
  }
  if (isNamedList(before) && isNamedList(after)) {
    return diffNamed(before, after, place);
  }
  const [old, now] = [textOf(before), textOf(after)];
  return old === now ? [] : [{ place, before: old, after: now }];
}

function diffNamed(before: readonly unknown[], after: readonly unknown[], place: string): readonly Difference[] {
  const names = [...new Set([...before, ...after].map(nameOf))];
  const find = (list: readonly unknown[], name: string | null) => list.find((one) => nameOf(one) === name);
  const inside = names.flatMap((name) => diffTemplates(find(before, name), find(after, name), `${place}[${name ?? ''}]`));
  const kept = (list: readonly unknown[], others: readonly unknown[]) => list.map(nameOf).filter((name) => others.some((one) => nameOf(one) === name));
  const [oldOrder, newOrder] = [kept(before, after).join(' → '), kept(after, before).join(' → ')];
  return oldOrder === newOrder ? inside : [...inside, { place: `${place}[]`, before: oldOrder, after: newOrder }];
}

function isNamedList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.every((one) => nameOf(one) !== null);
}

function nameOf(value: unknown): string | null {
  const name = isRecord(value) ? (value['path'] ?? value['id'] ?? value['name'] ?? value['to']) : undefined;
  return typeof name === 'string' ? name : null;
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  return value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);
}
