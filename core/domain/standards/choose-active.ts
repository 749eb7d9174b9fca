import { parseBusinessDate } from '../calendar/business-date';
import type { BusinessDate } from '../calendar/instant';

export type Choice = Readonly<{ sha256: string; version: number; from: BusinessDate }>;

/**
 * Which of the chosen versions the day that begins works by: the newest whose
 * time has come. Never a lower one than before, since the district takes a step
 * back by publishing a higher version; null leaves what is in force.
 */
export function chooseActive<C extends Choice>(choices: readonly C[], inForce: number, day: BusinessDate): C | null {
  const due = choices.filter(({ version, from }) => version > inForce && from <= day);
  return due.toSorted((a, b) => b.version - a.version)[0] ?? null;
}

export type WhenRefusal = 'standards.dateNotAhead' | 'standards.dateTooEarly';

/** Standards change between business days only, and not before they are meant to. Null when the date will do. */
export function refuseDate(from: BusinessDate, today: BusinessDate, effectiveFrom: string): WhenRefusal | null {
  if (from <= today || parseBusinessDate(from) === null) {
    return 'standards.dateNotAhead';
  }
  return from < effectiveFrom ? 'standards.dateTooEarly' : null;
}
