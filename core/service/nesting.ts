/** Whether lists and objects lie in each other deeper than that. Walks without recursion: what it looks for would break that. */
export function isNestedDeeper(value: unknown, most: number): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= most; depth += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? (Object.values(one) as unknown[]) : []));
    if (level.length === 0) {
      return false;
    }
  }

  return true;
}
