/**
 * How much of a number is left to read. Region and last four together would
 * narrow a birth date to some 33 candidates a year, so never both.
 */
export type IdNumberMask = 'list' | 'region' | 'lastFour';

const star = '*';
const shown: Readonly<Record<IdNumberMask, Readonly<{ head: number; tail: number }>>> = {
  list: { head: 1, tail: 1 },
  region: { head: 6, tail: 0 },
  lastFour: { head: 0, tail: 4 },
};

/** `1****************X`, `110101************` or `**************002X`. Passports and permits are masked alike. */
export function maskIdNumber(number: string, mask: IdNumberMask = 'list'): string {
  const characters = [...number];
  const { head, tail } = shown[mask];
  // A number too short to hide anything is hidden whole.
  if (characters.length <= head + tail) {
    return star.repeat(characters.length);
  }
  const hidden = star.repeat(characters.length - head - tail);
  return `${characters.slice(0, head).join('')}${hidden}${tail === 0 ? '' : characters.slice(-tail).join('')}`;
}
