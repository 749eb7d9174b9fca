import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, randomInt } from 'node:crypto';
import {
  printRecoveryKey,
  readRecoveryKey,
  recoveryKeyBase,
  recoveryKeyLength,
} from '../core/domain/keys/recovery-key';
import { WrongKey } from './key-store';

/** A recovery key as it is printed; chance has 133 bits, so no stretching is needed. */
export function newRecoveryKey(): string {
  return printRecoveryKey(Array.from({ length: recoveryKeyLength }, () => randomInt(recoveryKeyBase)));
}

export function wrapForRecovery(key: Uint8Array, recoveryKey: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(recoveryKey), iv);
  const text = Buffer.concat([cipher.update(key), cipher.final()]);
  return [iv, text, cipher.getAuthTag()].map((part) => part.toString('base64')).join('.');
}

/** @throws WrongKey when it was mistyped, or is not the one printed last */
export function unwrapByRecovery(wrapped: string, recoveryKey: string): Uint8Array {
  const [iv, text, tag] = wrapped.split('.').map((part) => Buffer.from(part, 'base64'));
  if (iv === undefined || text === undefined || tag === undefined) {
    throw new WrongKey('The recovery slot of the key file is damaged');
  }

  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey(recoveryKey), iv);
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]);
  } catch {
    throw new WrongKey('The recovery key is wrong');
  }
}

function wrappingKey(recoveryKey: string): Buffer {
  const read = readRecoveryKey(recoveryKey);
  if (!read.ok) {
    throw new WrongKey('The recovery key is mistyped');
  }

  return Buffer.from(hkdfSync('sha256', read.key, '', 'yimen recovery v1', 32));
}
