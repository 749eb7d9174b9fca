import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  scrypt,
  type KeyObject,
} from 'node:crypto';

export class WrongPassphrase extends Error {
  override readonly name = 'WrongPassphrase';
}

export type NewKey = Readonly<{ privateKey: KeyObject; publicKey: string }>;

/** Ed25519; the public half as TUF writes it, 32 bytes in hex. */
export function createSigningKey(): NewKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { privateKey, publicKey: publicHexOf(privateKey) };
}

export function publicHexOf(privateKey: KeyObject): string {
  const jwk = createPublicKey(privateKey).export({ format: 'jwk' });
  return Buffer.from(String(jwk.x), 'base64url').toString('hex');
}

/** Puts a private key under its owner's passphrase; scrypt 2^17 makes guessing slow. `salt.iv.text.tag` in base64. */
export async function sealKey(privateKey: KeyObject, passphrase: string): Promise<string> {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await stretch(passphrase, salt), iv);
  const der = privateKey.export({ format: 'der', type: 'pkcs8' });
  const text = Buffer.concat([cipher.update(der), cipher.final()]);
  return [salt, iv, text, cipher.getAuthTag()].map((part) => part.toString('base64')).join('.');
}

/** @throws WrongPassphrase when it does not open the key, or the key was damaged */
export async function openKey(sealed: string, passphrase: string): Promise<KeyObject> {
  const [salt, iv, text, tag] = sealed.split('.').map((part) => Buffer.from(part, 'base64'));
  if (salt === undefined || iv === undefined || text === undefined || tag?.length !== 16) {
    throw new WrongPassphrase('The key is damaged');
  }

  const decipher = createDecipheriv('aes-256-gcm', await stretch(passphrase, salt), iv);
  decipher.setAuthTag(tag);
  try {
    const der = Buffer.concat([decipher.update(text), decipher.final()]);
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } catch {
    throw new WrongPassphrase('The passphrase is wrong');
  }
}

function stretch(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20 }, (error, key) => {
      if (error) {
        reject(error);
      } else {
        resolve(key);
      }
    });
  });
}
