export type SortState<Key extends string = string> = Readonly<{ key: Key; direction: 'asc' | 'desc' }>;

/** The same column again turns the order round. */
export function nextSort<Key extends string>(sort: SortState<Key>, key: Key): SortState<Key> {
  return sort.key === key ? { key, direction: sort.direction === 'asc' ? 'desc' : 'asc' } : { key, direction: 'asc' };
}

/** Rows by a value, those without one last in either direction. */
export function sortBy<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => string | number | null,
  direction: 'asc' | 'desc',
): readonly Row[] {
  const sign = direction === 'asc' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [one, other] = [valueOf(a), valueOf(b)];
    if (one === null || other === null) {
      return Number(one === null) - Number(other === null);
    }
    return sign * compare(one, other);
  });
}

function compare(one: string | number, other: string | number): number {
  return typeof one === 'string' && typeof other === 'string'
    ? one.localeCompare(other, 'zh-Hans-CN')
    : Number(one) - Number(other);
}
