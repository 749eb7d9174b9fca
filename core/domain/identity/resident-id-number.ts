import { parseBusinessDate } from '../calendar/business-date';
import type { BusinessDate } from '../calendar/instant';

/** Eighteen characters by GB 11643, checked: place, birth date and check character agree. */
export type ResidentIdNumber = string & { readonly __kind: 'resident-id-number' };

export type IdNumberFault = 'length' | 'characters' | 'region' | 'birthDate' | 'checkCharacter';

export type IdNumberCheck =
  | Readonly<{ ok: true; number: ResidentIdNumber; birthDate: BusinessDate; sex: 'female' | 'male' }>
  | Readonly<{ ok: false; fault: IdNumberFault }>;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';
/** First digits of the regions: 1 north … 6 north-west, 7 Taiwan, 8 Hong Kong and Macao, 9 foreigners. */
const region = /^[1-9]/;

/**
 * Checks a resident's number and brings it into one form: full-width signs,
 * spaces and a small x are what scanners and hands produce, and a 15-digit
 * number of the first generation becomes its 18-character successor.
 */
export function checkIdNumber(text: string): IdNumberCheck {
  const typed = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (typed.length !== 15 && typed.length !== 18) {
    return { ok: false, fault: 'length' };
  }
  if (!/^(\d{15}|\d{17}[\dX])$/.test(typed)) {
    return { ok: false, fault: 'characters' };
  }
  if (!region.test(typed)) {
    return { ok: false, fault: 'region' };
  }

  const number = typed.length === 15 ? upgradeLegacy(typed) : typed;
  const birthDate = parseBusinessDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`);
  if (birthDate === null) {
    return { ok: false, fault: 'birthDate' };
  }
  if (number[17] !== checkCharacterOf(number)) {
    return { ok: false, fault: 'checkCharacter' };
  }
  const sex = Number(number[16]) % 2 === 1 ? 'male' : 'female';
  return { ok: true, number: number as ResidentIdNumber, birthDate, sex };
}

/** First-generation numbers leave out the century, which was always the twentieth, and the check character. */
function upgradeLegacy(number: string): string {
  const body = `${number.slice(0, 6)}19${number.slice(6)}`;
  return `${body}${checkCharacterOf(body)}`;
}

function checkCharacterOf(number: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return checkCharacters.charAt(sum % 11);
}
