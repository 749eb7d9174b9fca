/**
 * Keys sorted by code unit at every depth, as RFC 8785 writes JSON: equal contents are equal
 * texts, and equal hashes. Written part by part, since an object would put keys such as "10"
 * and "9" in the order of numbers, whatever order they were given in.
 */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value !== 'object') {
    return JSON.stringify(value);
  }

  if (Array.isArray(value)) {
    return `[${value.map((part: unknown) => canonicalText(part ?? null)).join(',')}]`;
  }

  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalText(part)}`);
  return `{${parts.join(',')}}`;
}
