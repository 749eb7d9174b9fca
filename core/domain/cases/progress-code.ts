/** Signs that cannot be taken for each other on paper or read aloud: no 0 O 1 I L. */
export const progressSigns = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const progressLength = 10;

/**
 * The code on a receipt that its holder looks the progress up with: ten signs of
 * 31, about 49 bits, so that trying them at a kiosk leads nowhere.
 *
 * @param random at least ten bytes from a source of randomness
 */
export function progressCode(random: Uint8Array): string {
  return Array.from(random.slice(0, progressLength), (byte) => progressSigns[byte % progressSigns.length]).join('');
}

/** As typed: spaces and hyphens away, capitals; null when it can be no code. */
export function parseProgressCode(typed: string): string | null {
  const code = typed.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase();
  return code.length === progressLength && [...code].every((sign) => progressSigns.includes(sign)) ? code : null;
}
