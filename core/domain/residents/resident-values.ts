import type { BusinessDate } from '../calendar/instant';
import { checkAnswer } from '../forms/answer-text';
import { checkDocument } from '../identity/identity-document';
import { checkPersonName } from '../identity/person-name';
import { listFields, type ResidentField } from './resident-field';
import type { ResidentValue } from './resident-record';

export type ValueCheck = Readonly<{ ok: true; value: unknown }> | Readonly<{ ok: false; fault: string }>;

/** Fields that hold a calendar date. */
const dateFields: readonly ResidentField[] = ['birthDate'];

/**
 * A value as the record keeps it, or why it cannot: names as `checkPersonName`,
 * ID numbers by GB 11643, dates of birth not after `today`. Addresses and codes
 * are kept as the form gave them; the form's own schema has judged them.
 */
export function checkValue(field: ResidentField, value: unknown, today: BusinessDate): ValueCheck {
  const fault = checkAnswer(value);
  if (fault !== null) {
    return { ok: false, fault };
  }
  if (typeof value !== 'string') {
    return value === null || value === undefined ? { ok: false, fault: 'empty' } : { ok: true, value };
  }
  if (value.trim() === '') {
    return { ok: false, fault: 'empty' };
  }
  return checkTextValue(field, value, today);
}

function checkTextValue(field: ResidentField, value: string, today: BusinessDate): ValueCheck {
  if (field === 'name' || field === 'formerName') {
    const check = checkPersonName(value);
    return check.ok ? { ok: true, value: check.name } : check;
  }
  if (field === 'idNumber') {
    const check = checkDocument('residentIdCard', value, today);
    return check.ok ? { ok: true, value: check.number } : check;
  }
  if (field === 'phones') {
    const phone = normalPhone(value);
    return phone === null ? { ok: false, fault: 'phone' } : { ok: true, value: phone };
  }
  if (dateFields.includes(field)) {
    return checkDate(value, today);
  }
  return { ok: true, value: value.trim() };
}

function checkDate(value: string, today: BusinessDate): ValueCheck {
  const parsed = /^\d{4}-\d{2}-\d{2}$/u.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  if (parsed === null || Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== value) {
    return { ok: false, fault: 'date' };
  }
  return value > today ? { ok: false, fault: 'future' } : { ok: true, value };
}

/** Digits alone, without +86 and the signs between them; null when it can be no telephone. */
export function normalPhone(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s()-]/gu, '');
  const national = digits.replace(/^(?:\+|00)86/u, '');
  return /^\+?\d{5,20}$/u.test(national) ? national : null;
}

/**
 * What holds today: of each field the newest value, of a list every different
 * one, newest first. Values of one moment keep the order in which they came.
 */
export function currentValues(values: readonly ResidentValue[]): readonly ResidentValue[] {
  const newestFirst = values.toSorted((a, b) =>
    a.collectedAt < b.collectedAt ? 1 : a.collectedAt > b.collectedAt ? -1 : 0,
  );
  const seen = new Set<string>();
  return newestFirst.filter(({ field, value }) => {
    const key = listFields.includes(field) ? `${field}/${JSON.stringify(value)}` : field;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
