import { createHmac, scrypt } from 'node:crypto';

/** Crockford's alphabet: no I, L, O, U to misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Twelve characters of 5 bits: what a manager types from the district's page, once. `bytes`: twelve random ones. */
export function formatEnrolmentCode(bytes: Uint8Array): string {
  const text = [...bytes.subarray(0, 12)].map((byte) => alphabet[byte & 31]).join('');
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8, 12)}`;
}

/** As typed, with or without hyphens, in any case, O for 0 and I or L for 1; null when it cannot be a code. */
export function readEnrolmentCode(typed: string): string | null {
  const text = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return text.length === 12 && [...text].every((letter) => alphabet.includes(letter))
    ? `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`
    : null;
}

/** What the new key signs, so that nobody enrols a key of somebody else. */
export function enrolmentText(code: string, centreId: string, publicKey: string): Uint8Array {
  return Buffer.from(['yimen-enrolment/1', code, centreId, publicKey].join('\n'), 'utf8');
}

/** Proof of the district's side that it knows the code: an impostor's standards root is not believed. */
export async function enrolmentProof(code: string, publicKey: string, trustedRoot: string | null): Promise<string> {
  const key = await new Promise<Buffer>((resolve, reject) => {
    scrypt(code, 'yimen-enrolment/1', 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 }, (error, derived) => {
      if (error) {
        reject(error);
      } else {
        resolve(derived);
      }
    });
  });
  return createHmac('sha256', key)
    .update(`${publicKey}\n${trustedRoot ?? ''}`)
    .digest('hex');
}
