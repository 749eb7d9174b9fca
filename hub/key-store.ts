import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

export type KeyStoreKind = 'safe-storage' | 'passphrase' | 'demo';

/** Wraps the centre's key for keeping beside the data. What holds the wrapping secret is the store's affair. */
export type KeyStore = Readonly<{
  kind: KeyStoreKind;
  wrap(key: Uint8Array): Promise<string>;
  /** @throws WrongKey when this store cannot open what another one, or another secret, wrapped */
  unwrap(wrapped: string): Promise<Uint8Array>;
}>;

export class WrongKey extends Error {
  override readonly name = 'WrongKey';
}

/** `recovery`: the same key once more, under the recovery key on paper; absent where none was ever printed. */
export type KeyFile = Readonly<{ kind: KeyStoreKind; wrapped: string; recovery?: string }>;

const keyFileName = 'keys.json';

export async function readKeyFile(dataDir: string): Promise<KeyFile | null> {
  const text = await readFile(join(dataDir, keyFileName), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') {
      return null;
    }

    throw error;
  });
  return text === null ? null : (JSON.parse(text) as KeyFile);
}

/** Writes the key file so that a power cut leaves the old one or the new one. */
export async function writeKeyFile(dataDir: string, content: KeyFile): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const part = join(dataDir, `${keyFileName}.part`);
  const file = await open(part, 'w', 0o600);
  await file.writeFile(JSON.stringify(content));
  await file.sync();
  await file.close();
  await rename(part, join(dataDir, keyFileName));
}

/** For the demo and for tests: the key lies beside the data, and says so. Protects nothing. */
export const demoKeyStore: KeyStore = {
  kind: 'demo',
  wrap: async (key) => `NOT-SECRET:${Buffer.from(key).toString('base64')}`,
  unwrap: async (wrapped) => Buffer.from(wrapped.replace(/^NOT-SECRET:/, ''), 'base64'),
};

/** A passphrase that somebody types at each start; scrypt 2^17 makes guessing slow. */
export function passphraseKeyStore(passphrase: string): KeyStore {
  return {
    kind: 'passphrase',
    async wrap(key) {
      const salt = randomBytes(16);
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', await stretch(passphrase, salt), iv);
      const text = Buffer.concat([cipher.update(key), cipher.final()]);
      return [salt, iv, text, cipher.getAuthTag()].map((part) => part.toString('base64')).join('.');
    },
    async unwrap(wrapped) {
      const [salt, iv, text, tag] = wrapped.split('.').map((part) => Buffer.from(part, 'base64'));
      if (salt === undefined || iv === undefined || text === undefined || tag === undefined) {
        throw new WrongKey('The key file is damaged');
      }

      const decipher = createDecipheriv('aes-256-gcm', await stretch(passphrase, salt), iv);
      decipher.setAuthTag(tag);
      try {
        return Buffer.concat([decipher.update(text), decipher.final()]);
      } catch {
        throw new WrongKey('The passphrase is wrong');
      }
    },
  };
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
