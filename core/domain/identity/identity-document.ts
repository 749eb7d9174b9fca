import type { BusinessDate } from '../calendar/instant';
import { checkIdNumber } from './resident-id-number';

/** What a resident may show. */
export const documentKinds = [
  'residentIdCard',
  'residencePermit',
  'hkMacaoTaiwanResidencePermit',
  'hkMacaoTravelPermit',
  'taiwanTravelPermit',
  'foreignPermanentResidentCard',
  'passport',
  'other',
] as const;

export type DocumentKind = (typeof documentKinds)[number];

export type DocumentCheck =
  | Readonly<{
      ok: true;
      number: string;
      /** Whether the form of the number was checked, or only that it can be kept. */
      checked: boolean;
      birthDate: BusinessDate | null;
      sex: 'male' | 'female' | null;
    }>
  | Readonly<{
      ok: false;
      fault: 'empty' | 'length' | 'characters' | 'region' | 'birthDate' | 'checkCharacter' | 'future';
    }>;

/** First digits of the residence permits for residents of Hong Kong, Macao and Taiwan. */
const permitRegions = ['81', '82', '83'];

/**
 * Checks the number of an identity document. The resident ID card and the
 * residence permits of Hong Kong, Macao and Taiwan follow GB 11643; a residence
 * permit (居住证) carries its holder's number. For the others no source gives a
 * rule for every series, so only signs and length are looked at, and `checked`
 * is false.
 *
 * @param today a birth date after it is refused
 */
export function checkDocument(kind: DocumentKind, text: string, today: BusinessDate): DocumentCheck {
  const number = text.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
  if (number === '') {
    return { ok: false, fault: 'empty' };
  }
  switch (kind) {
    case 'residentIdCard':
    case 'residencePermit':
      return checkCitizen(number, today);
    case 'hkMacaoTaiwanResidencePermit':
      return permitRegions.includes(number.slice(0, 2)) ? checkCitizen(number, today) : { ok: false, fault: 'region' };
    case 'hkMacaoTravelPermit':
    case 'taiwanTravelPermit':
    case 'foreignPermanentResidentCard':
    case 'passport':
    case 'other':
      return checkShape(number);
  }
}

function checkCitizen(number: string, today: BusinessDate): DocumentCheck {
  const check = checkIdNumber(number);
  if (!check.ok) {
    return check;
  }
  const birthDate = check.birthDate;
  return birthDate > today
    ? { ok: false, fault: 'future' }
    : { ok: true, number: check.number, checked: true, birthDate, sex: check.sex };
}

function checkShape(number: string): DocumentCheck {
  if (number.length < 5 || number.length > 30) {
    return { ok: false, fault: 'length' };
  }
  return /^[A-Z0-9()-]+$/u.test(number)
    ? { ok: true, number, checked: false, birthDate: null, sex: null }
    : { ok: false, fault: 'characters' };
}
