import type { NumberingRule } from '../standards/bundle';

/** What stands before the letter, by why the number was given. */
export type NumberKind = 'ordinary' | 'priority' | 'appointment' | 'hand-out';

export const numberKinds: readonly NumberKind[] = ['ordinary', 'priority', 'appointment', 'hand-out'];

type Marks = Pick<NumberingRule, 'priorityMark' | 'appointmentMark' | 'handOutMark'>;

/** 证: the mark of the hand-out lane where a bundle was made before there was one. */
const handOutMark = 'Z';

/** The mark of this kind of number: V 优先, Y 预约, Z 领证 unless the bundle says otherwise; nothing for everybody else. */
export function numberMark(marks: Marks, kind: NumberKind): string {
  switch (kind) {
    case 'ordinary':
      return '';
    case 'priority':
      return marks.priorityMark;
    case 'appointment':
      return marks.appointmentMark;
    case 'hand-out':
      return marks.handOutMark ?? handOutMark;
  }
}

/**
 * The band a number is counted in: mark and letter. Bands cannot collide, since
 * a mark is always followed by a letter, and a category's letter by a digit.
 */
export function numberBand(mark: string, letter: string): string {
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
