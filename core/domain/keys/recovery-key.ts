/**
 * Signs of a recovery key: none that is taken for another on paper (0 O, 1 I L).
 * Thirty-one is prime, so the check sign finds every wrong sign and every two
 * neighbours that changed places.
 */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** 27 signs of 31 are 133 bits; the 28th is the check sign. */
export const recoveryKeyLength = 27;
export const recoveryKeyBase = signs.length;

const groupOf = 4;

export type RecoveryKeyRead =
  Readonly<{ ok: true; key: string }> | Readonly<{ ok: false; fault: 'length' | 'characters' | 'checkCharacter' }>;

/** A recovery key from random numbers below `recoveryKeyBase`, in groups as it is printed: `7K2M-…`. */
export function printRecoveryKey(numbers: readonly number[]): string {
  if (numbers.length !== recoveryKeyLength || numbers.some((one) => signs[one] === undefined)) {
    throw new RangeError('Not the numbers of a recovery key');
  }

  const all = [...numbers, checkOf(numbers)].map((one) => signs[one]).join('');
  return all.replace(new RegExp(`(.{${String(groupOf)}})(?=.)`, 'gu'), '$1-');
}

/** What was typed from paper: in any case, with or without the dashes. */
export function readRecoveryKey(typed: string): RecoveryKeyRead {
  const text = typed
    .normalize('NFKC')
    .replace(/[\s\u2010-\u2015\u2212-]/gu, '')
    .toUpperCase();
  const numbers = [...text].map((sign) => signs.indexOf(sign));
  if (numbers.includes(-1)) {
    return { ok: false, fault: 'characters' };
  }
  if (numbers.length !== recoveryKeyLength + 1) {
    return { ok: false, fault: 'length' };
  }

  const own = numbers.slice(0, recoveryKeyLength);
  return checkOf(own) === numbers.at(-1) ? { ok: true, key: text } : { ok: false, fault: 'checkCharacter' };
}

function checkOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one, index) => sum + one * (index + 1), 0) % signs.length;
}
