import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

type Cost = Readonly<{ logN: number; r: number; p: number }>;

/** Password: OWASP's first choice. PIN: a quick unlock only, within a password sign-in. */
const passwordCost: Cost = { logN: 17, r: 8, p: 1 };
const pinCost: Cost = { logN: 15, r: 8, p: 1 };
const keyLength = 32;

export type Passwords = Readonly<{
  hashPassword(password: string): Promise<string>;
  hashPin(pin: string): Promise<string>;
  verify(secret: string, hash: string): Promise<boolean>;
  /** Costs the same time as a check; for names that do not exist. */
  pretendToVerify(): Promise<void>;
}>;

/**
 * scrypt one at a time: a check takes 128 MiB, and a row of guesses must not
 * take the hub's memory. Stored as `scrypt$<log2 N>$<r>$<p>$<salt>$<hash>`.
 */
export function createPasswords(): Passwords {
  let last: Promise<unknown> = Promise.resolve();

  function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work, work);
    last = next;
    return next;
  }

  async function hash(secret: string, cost: Cost): Promise<string> {
    const salt = randomBytes(16);
    const key = await oneAtATime(() => derive(secret, salt, cost));
    return ['scrypt', cost.logN, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$');
  }

  return {
    hashPassword: (password) => hash(password, passwordCost),
    hashPin: (pin) => hash(pin, pinCost),
    async verify(secret, stored) {
      const [kind, logN, r, p, salt, expected] = stored.split('$');
      if (kind !== 'scrypt' || salt === undefined || expected === undefined) {
        throw new Error('Not a password hash of a known kind');
      }

      const cost = { logN: Number(logN), r: Number(r), p: Number(p) };
      const key = await oneAtATime(() => derive(secret, Buffer.from(salt, 'base64'), cost));
      return timingSafeEqual(key, Buffer.from(expected, 'base64'));
    },
    async pretendToVerify() {
      await oneAtATime(() => derive('nobody', randomBytes(16), passwordCost));
    },
  };
}

function derive(secret: string, salt: Buffer, { logN, r, p }: Cost): Promise<Buffer> {
  // Node refuses more than 32 MiB unless told how much is meant.
  const maxmem = 128 * 2 ** logN * r * 2;
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFC'), salt, keyLength, { N: 2 ** logN, r, p, maxmem }, (error, key) => {
      if (error) {
        reject(error);
      } else {
        resolve(key);
      }
    });
  });
}
