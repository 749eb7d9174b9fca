const longest = 200;

/** A value of a bundle as one line of text; null where there is none. Lists are written out, so that a change in one is seen. */
export function showValue(value: unknown): string | null {
  if (value === null || value === undefined || value === '') {
    return null;
  }
  const text =
    typeof value === 'string'
      ? value
      : Array.isArray(value)
        ? value.map((one) => showValue(one) ?? '').join(' · ')
        : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
