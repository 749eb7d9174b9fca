import type { BusinessDate } from '../../../../core/domain/calendar/instant';
import type { AddressAnswer as Address } from '../../../../core/domain/forms/template';
import {
  checkDocument,
  type DocumentCheck,
  type DocumentKind,
} from '../../../../core/domain/identity/identity-document';
import { checkIdNumber } from '../../../../core/domain/identity/resident-id-number';
import type { ResidentField } from '../../../../core/domain/residents/resident-field';
import { checkValue, normalPhone } from '../../../../core/domain/residents/resident-values';
import { parseDate } from '../../form/parse-date';
import { asValueFault, type ValueFault } from '../value-fault';

/** What stands in the fields of a registration. */
export type Registration = Readonly<{
  kind: DocumentKind | 'none';
  number: string;
  name: string;
  birthDate: string;
  sex: '' | '1' | '2';
  phone: string;
  address: Address;
  verified: boolean;
}>;

export type RegistrationField = 'number' | 'name' | 'birthDate' | 'phone';
export type RegistrationFaults = Readonly<Partial<Record<RegistrationField, ValueFault>>>;

export type RegistrationInput = Readonly<{
  values: { field: ResidentField; value: unknown }[];
  document?: { kind: DocumentKind; number: string };
  verified: boolean;
}>;

const empty: Registration = {
  kind: 'residentIdCard',
  number: '',
  name: '',
  birthDate: '',
  sex: '',
  phone: '',
  address: { divisionCode: '', detail: '' },
  verified: false,
};

/** What somebody was looked for by goes to the field that it belongs to. */
export function beginRegistration(typed: string): Registration {
  const text = typed.normalize('NFKC').trim();
  if (/^[\d\s]{15,}X?$/iu.test(text) || checkIdNumber(text).ok) {
    return { ...empty, number: text };
  }
  if (/^\+?[\d\s-]+$/u.test(text)) {
    return { ...empty, phone: normalPhone(text) ?? text };
  }
  if (/\d/u.test(text)) {
    return { ...empty, kind: 'passport', number: text };
  }
  // A name keeps its own signs; letters alone may be pinyin, and nobody is registered under that unseen.
  return /\p{Script=Han}/u.test(text) ? { ...empty, name: typed.trim() } : empty;
}

/** The document's number as it is judged; null where none was shown or typed. */
export function checkNumber({ kind, number }: Registration, today: BusinessDate): DocumentCheck | null {
  return kind === 'none' || number.trim() === '' ? null : checkDocument(kind, number, today);
}

/** Birth date and sex follow from the number of a card, and are then not asked. */
export function derivedFrom(check: DocumentCheck | null): Readonly<{ birthDate: string; sex: '1' | '2' }> | null {
  return check?.ok === true && check.birthDate !== null && check.sex !== null
    ? { birthDate: check.birthDate, sex: check.sex === 'male' ? '1' : '2' }
    : null;
}

export type RegistrationRead =
  Readonly<{ ok: true; input: RegistrationInput }> | Readonly<{ ok: false; faults: RegistrationFaults }>;

/** The registration as the hub takes it, or what is wrong with which field. */
export function readRegistration(given: Registration, today: BusinessDate): RegistrationRead {
  const number = given.kind === 'none' ? null : checkDocument(given.kind, given.number, today);
  const derived = derivedFrom(number);
  const birthDate = derived === null ? given.birthDate.trim() : '';
  const checks = {
    number: number ?? { ok: true as const },
    name: checkValue('name', given.name, today),
    birthDate:
      birthDate === '' ? { ok: true as const } : checkValue('birthDate', parseDate(birthDate) ?? birthDate, today),
    phone: given.phone.trim() === '' ? { ok: true as const } : checkValue('phones', given.phone, today),
  };
  const wrong = Object.entries(checks).flatMap(([field, check]) =>
    check.ok ? [] : [[field, asValueFault(check.fault)] as const],
  );
  if (wrong.length > 0) {
    return { ok: false, faults: Object.fromEntries(wrong) };
  }

  return {
    ok: true,
    input: {
      values: valuesOf(given, derived === null),
      ...(given.kind === 'none' ? {} : { document: { kind: given.kind, number: given.number } }),
      verified: given.verified && given.kind !== 'none',
    },
  };
}

function valuesOf(given: Registration, isAsked: boolean): { field: ResidentField; value: unknown }[] {
  const { name, phone, address } = given;
  const birthDate = given.birthDate.trim();
  return [
    { field: 'name', value: name },
    ...(phone.trim() === '' ? [] : [{ field: 'phones' as const, value: phone }]),
    ...(isAsked && birthDate !== '' ? [{ field: 'birthDate' as const, value: parseDate(birthDate) }] : []),
    ...(isAsked && given.sex !== '' ? [{ field: 'sex' as const, value: given.sex }] : []),
    ...(address.divisionCode === '' && address.detail.trim() === ''
      ? []
      : [
          { field: 'residenceAddress' as const, value: { ...address, detail: address.detail.normalize('NFC').trim() } },
        ]),
  ];
}
