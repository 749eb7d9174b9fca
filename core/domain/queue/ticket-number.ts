/** What stands before the letter: V 优先, Y 预约, nothing for everybody else. */
export type NumberMark = '' | 'V' | 'Y';

/**
 * The band a number is counted in: mark and letter. Bands cannot collide, since
 * no category has the letter V or Y and digits follow at once.
 */
export function numberBand(mark: NumberMark, letter: string): string {
  return `${mark}${letter}`;
}

/** Case numbers are counted beside the tickets; no category has a letter of this length. */
export const caseBand = 'case';

/** The printed number, for example `A012` or `VA003`; past 999 it widens: `A1000`. */
export function formatNumber(band: string, sequence: number, digits = 3): string {
  return `${band}${String(sequence).padStart(digits, '0')}`;
}

/** Where a band goes on after a restore: the last number of the hundred that may have been given out already. */
export function endOfHundred(last: number): number {
  return (Math.floor(last / 100) + 1) * 100;
}
