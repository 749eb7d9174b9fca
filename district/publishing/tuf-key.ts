import { createHash, sign, type KeyObject } from 'node:crypto';
import { Key, Signature } from '@tufjs/models';
import { canonicalText } from '../../core/domain/standards/canonical-text';

/** A public key as the signed lists name it. */
export function tufKey(publicKey: string): Key {
  return new Key({ keyID: keyIdOf(publicKey), keyType: 'ed25519', scheme: 'ed25519', keyVal: { public: publicKey } });
}

/** Of the key itself, so that nobody can give another key the same id. */
export function keyIdOf(publicKey: string): string {
  const key = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: publicKey } };
  return createHash('sha256').update(canonicalText(key)).digest('hex');
}

export type Signer = Readonly<{ keyId: string; sign: (bytes: Buffer) => Signature }>;

export function createSigner(keyId: string, privateKey: KeyObject): Signer {
  return {
    keyId,
    sign: (bytes) => new Signature({ keyID: keyId, sig: sign(null, bytes, privateKey).toString('hex') }),
  };
}
