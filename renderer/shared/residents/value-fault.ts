import { missingGlyphs } from '../../../core/domain/papers/glyph-coverage';
import { businessDateOf } from '../../../core/domain/calendar/business-date';
import type { BusinessDate, Instant } from '../../../core/domain/calendar/instant';
import type { texts } from '../i18n/texts';

/** Why a value cannot be kept, as the texts name it. */
export type ValueFault = keyof (typeof texts)['zh']['residents']['fault'];

const known: Readonly<Record<ValueFault, true>> = {
  empty: true,
  tooLong: true,
  tooDeep: true,
  control: true,
  direction: true,
  surrogate: true,
  characters: true,
  phone: true,
  date: true,
  future: true,
  length: true,
  region: true,
  birthDate: true,
  checkCharacter: true,
};

/** The hub may come to know faults that this window has no words for: then it is only "not right". */
export function asValueFault(fault: string): ValueFault {
  return Object.hasOwn(known, fault) ? (fault as ValueFault) : 'characters';
}

/** The faults that the hub named with its refusal, by field; `document` is the document's number. */
export function faultsOf(error: Readonly<{ details?: unknown }>): ReadonlyMap<string, ValueFault> {
  const { faults } = (error.details ?? {}) as Readonly<{
    faults?: readonly Readonly<{ field: string; fault: string }>[];
  }>;
  return new Map((faults ?? []).map(({ field, fault }) => [field, asValueFault(fault)]));
}

/** Signs that no shipped font draws: boxes on screen and paper. Empty where all is well. */
export function undrawable(text: string): string {
  return missingGlyphs(text.normalize('NFC')).join(' ');
}

export function today(): BusinessDate {
  return businessDateOf(new Date().toISOString() as Instant);
}
