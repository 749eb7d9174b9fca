import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Sealed } from '../contract/facts';
import type { SealedPlace } from './ports';

const algorithm = 'aes-256-gcm';
const version = 'v1';

export type Sealer = Readonly<{
  /** A fresh random key for one subject, wrapped by the centre's key. */
  newSubjectKey(subjectId: string): string;
  seal(subjectId: string, wrapped: string, where: SealedPlace, text: string): Sealed;
  /** Throws when the value was changed, moved to another row, or sealed for another subject. */
  open(subjectId: string, wrapped: string, where: SealedPlace, sealed: Sealed): string;
  /** Opens as `open` does, unwrapping the subject's key once for all that is opened. */
  opener(subjectId: string, wrapped: string): (where: SealedPlace, sealed: Sealed) => string;
  /**
   * A keyed word of a blind index: HMAC-SHA-256 cut to 16 bytes, in hex. Equal
   * words of one kind have equal tokens; without the centre's key they tell nothing.
   */
  token(kind: string, text: string): string;
}>;

/**
 * Seals personal values field by field (AES-256-GCM, random 96-bit IV, the place
 * as additional data) under one key per subject, so that destroying a subject's
 * key erases the subject from every copy of the log.
 */
export function createSealer(centreKey: Uint8Array): Sealer {
  const wrappingKey = Buffer.from(hkdfSync('sha256', centreKey, '', 'subject-key-wrap:v1', 32));

  const indexKey = Buffer.from(hkdfSync('sha256', centreKey, '', 'blind-index:v1', 32));

  function unwrap(subjectId: string, wrapped: string): Buffer {
    return decrypt(wrappingKey, `subject-key/${subjectId}`, wrapped);
  }

  function opener(subjectId: string, wrapped: string) {
    const key = unwrap(subjectId, wrapped);
    return (where: SealedPlace, sealed: Sealed) => decrypt(key, aad(where), sealed).toString('utf8');
  }

  return {
    newSubjectKey: (subjectId) => encrypt(wrappingKey, `subject-key/${subjectId}`, randomBytes(32)),
    seal: (subjectId, wrapped, where, text) =>
      encrypt(unwrap(subjectId, wrapped), aad(where), Buffer.from(text, 'utf8')) as Sealed,
    open: (subjectId, wrapped, where, sealed) => opener(subjectId, wrapped)(where, sealed),
    opener,
    token: (kind, text) => createHmac('sha256', indexKey).update(`${kind}\n${text}`, 'utf8').digest('hex').slice(0, 32),
  };
}

function aad(where: SealedPlace): string {
  return `${where.table}/${where.column}/${where.row}`;
}

function encrypt(key: Buffer, additional: string, plain: Buffer): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv(algorithm, key, iv);
  cipher.setAAD(Buffer.from(additional, 'utf8'));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return [version, iv.toString('base64'), text.toString('base64'), cipher.getAuthTag().toString('base64')].join('.');
}

function decrypt(key: Buffer, additional: string, sealed: string): Buffer {
  const [found, iv, text, tag] = sealed.split('.');
  if (found !== version || iv === undefined || text === undefined || tag === undefined) {
    throw new Error('Not a sealed value of a known version');
  }

  const decipher = createDecipheriv(algorithm, key, Buffer.from(iv, 'base64'));
  decipher.setAAD(Buffer.from(additional, 'utf8'));
  decipher.setAuthTag(Buffer.from(tag, 'base64'));
  return Buffer.concat([decipher.update(Buffer.from(text, 'base64')), decipher.final()]);
}
