import type { Metadata, Root } from '@tufjs/models';
import type { ClientBase } from 'pg';
import { findRoot, insertList, lockLists } from './list-store';
import { listKeys } from './publisher-keys';
import { refusePublishing } from './publishing-refusal';
import { createSigningKey, openKey, sealKey } from './sealed-key';
import { makeRoot, readRoot, signList, writeList } from './signed-lists';
import { createSigner, keyIdOf } from './tuf-key';

/** A root key as it lies on a stick in a safe: of no use without its keeper's passphrase. */
export type RootKeyFile = Readonly<{ spec: 'yimen-root-key/1'; keyId: string; publicKey: string; sealed: string }>;

const rootKeys = 3;
const leastPublishers = 2;

export async function createRootKey(passphrase: string): Promise<RootKeyFile> {
  const { privateKey, publicKey } = createSigningKey();
  return {
    spec: 'yimen-root-key/1',
    keyId: keyIdOf(publicKey),
    publicKey,
    sealed: await sealKey(privateKey, passphrase),
  };
}

/**
 * The next root, unsigned: who may publish from now on is whoever has a key that
 * was not withdrawn. The first one is told the three public root keys; later
 * ones keep them, unless they are told others.
 */
export async function draftRoot(
  client: ClientBase,
  publicKeys: readonly string[],
  now: number,
): Promise<Metadata<Root>> {
  const before = await findRoot(client);
  const known = (before?.signed.roles['root']?.keyIDs ?? []).map(
    (id) => before?.signed.keys[id]?.keyVal['public'] ?? '',
  );
  const root = publicKeys.length > 0 ? publicKeys : known;
  const targets = (await listKeys(client, 'targets')).map(({ publicKey }) => publicKey);
  const online = (await listKeys(client, 'online')).map(({ publicKey }) => publicKey);
  if (new Set(root).size !== rootKeys || targets.length < leastPublishers || online.length === 0) {
    refusePublishing('root.tooFewKeys');
  }

  return makeRoot((before?.signed.version ?? 0) + 1, { root, targets, online }, now);
}

/** Signs a drafted root with one key from a safe; needs no database, and no line. */
export async function signRoot(draft: Buffer, key: RootKeyFile, passphrase: string): Promise<Buffer> {
  const signer = createSigner(key.keyId, await openKey(key.sealed, passphrase));
  return writeList(signList(readRoot(draft), [signer]));
}

/** Puts a signed root before the centres, if the one before it and it itself say so. */
export async function loadRoot(client: ClientBase, bytes: Buffer, now: number): Promise<number> {
  await lockLists(client);
  const root = readRoot(bytes);
  const before = await findRoot(client);
  if (root.signed.version !== (before?.signed.version ?? 0) + 1) {
    refusePublishing('root.notNext');
  }

  try {
    (before ?? root).verifyDelegate('root', root);
    root.verifyDelegate('root', root);
  } catch {
    refusePublishing('root.notSigned');
  }

  await insertList(client, 'root', root, now);
  return root.signed.version;
}

/** What a centre is given at enrolment to check all else by; null while there is no root. */
export async function readTrustedRoot(client: ClientBase): Promise<Buffer | null> {
  const root = await findRoot(client);
  return root === null ? null : writeList(root);
}
