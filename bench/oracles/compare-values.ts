export type Difference = Readonly<{ path: string; expected: unknown; got: unknown }>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Every leaf of `expected` that `got` has not within the tolerance; what `got` has beyond it is no miss. */
export function compareValues(expected: unknown, got: unknown, tolerance: number, path = ''): readonly Difference[] {
  const below = (key: string) => (path === '' ? key : `${path}.${key}`);
  if (isObject(expected) && isObject(got)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      compareValues(value, Object.hasOwn(got, key) ? got[key] : undefined, tolerance, below(key)),
    );
  }

  if (Array.isArray(expected) && Array.isArray(got) && expected.length === got.length) {
    return expected.flatMap((value, index) => compareValues(value, got[index], tolerance, below(String(index))));
  }

  return isSame(expected, got, tolerance) ? [] : [{ path, expected, got }];
}

function isSame(expected: unknown, got: unknown, tolerance: number): boolean {
  if (typeof expected === 'number' && typeof got === 'number') {
    // A hair for the last digit of the file itself.
    return Math.abs(expected - got) <= tolerance * (1 + 1e-9);
  }

  return expected === got;
}

/** Whether nothing but "not defined" was expected. */
export function isAllNull(expected: unknown): boolean {
  if (isObject(expected) || Array.isArray(expected)) {
    return Object.values(expected).every(isAllNull);
  }

  return expected === null;
}
