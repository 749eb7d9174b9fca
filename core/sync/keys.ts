import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  createPrivateKey,
  type KeyObject,
} from 'node:crypto';

/** DER before the 32 raw bytes of an Ed25519 public key (RFC 8410). */
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** A centre's own key pair; the private half never leaves the host and is in no backup. */
export type IdentityKey = Readonly<{
  /** SHA-256 of the raw public key, hex. */
  keyId: string;
  /** Raw public key, base64. */
  publicKey: string;
  sign(bytes: Uint8Array): Uint8Array;
}>;

/** A new private key as PKCS#8 DER, to be wrapped before it is kept. */
export function newPrivateKey(): Uint8Array {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' });
}

export function openIdentityKey(pkcs8: Uint8Array): IdentityKey {
  const privateKey = createPrivateKey({ key: Buffer.from(pkcs8), type: 'pkcs8', format: 'der' });
  const der = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const publicKey = der.subarray(publicPrefix.length).toString('base64');
  return { keyId: keyIdOf(publicKey), publicKey, sign: (bytes) => sign(null, bytes, privateKey) };
}

export function keyIdOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
}

/** @throws when it is not 32 bytes in base64 */
export function openPublicKey(publicKey: string): KeyObject {
  return createPublicKey({
    key: Buffer.concat([publicPrefix, Buffer.from(publicKey, 'base64')]),
    type: 'spki',
    format: 'der',
  });
}

export function isSigned(publicKey: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean {
  return signature.length === 64 && verify(null, bytes, publicKey, signature);
}
