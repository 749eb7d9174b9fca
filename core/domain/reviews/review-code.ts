/** Crockford's base 32: nobody mistakes one letter for another on a slip of paper. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 10;

/**
 * The one-time code of a ticket from keyed bytes in hex: ten letters, fifty bits. Whoever lacks
 * the centre's key guesses one ticket of a day in some ten million million tries.
 */
export function reviewCode(hex: string): string {
  let bits = BigInt(`0x${hex}`) & ((1n << 50n) - 1n);
  let code = '';
  for (let i = 0; i < length; i += 1) {
    code = (letters[Number(bits & 31n)] ?? '') + code;
    bits >>= 5n;
  }

  return code;
}

/** As it stands on the slip: two halves. */
export const writeReviewCode = (code: string) => `${code.slice(0, 5)}-${code.slice(5)}`;

/** What somebody typed as the code it is; null where it can be none. Reads O as 0, I and L as 1. */
export function readReviewCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return plain.length === length && [...plain].every((letter) => letters.includes(letter)) ? plain : null;
}
