/**
 * Whether an app of this version is older than a bundle asks for. Only numbers
 * count; a version without them is somebody's own build and reads everything.
 */
export function isOlderApp(version: string, wanted: string): boolean {
  const own = numbersOf(version);
  if (own === null) {
    return false;
  }
  const least = numbersOf(wanted) ?? [];
  for (const [index, number] of least.entries()) {
    const mine = own[index] ?? 0;
    if (mine !== number) {
      return mine < number;
    }
  }
  return false;
}

function numbersOf(version: string): readonly number[] | null {
  const found = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(version);
  return found === null ? null : found.slice(1).map((part) => Number(part ?? 0));
}
