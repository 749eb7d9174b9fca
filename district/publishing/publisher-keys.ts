import type { ClientBase } from 'pg';
import { refusePublishing } from './publishing-refusal';
import { createSigningKey, openKey, sealKey, WrongPassphrase } from './sealed-key';
import { createSigner, keyIdOf, type Signer } from './tuf-key';

export type PublisherKey = Readonly<{ keyId: string; name: string; publicKey: string; sealed: string }>;

type Row = { key_id: string; name: string; public_key: string; sealed: string };

export type KeyPurpose = 'targets' | 'online';

export async function listKeys(client: ClientBase, purpose: KeyPurpose): Promise<readonly PublisherKey[]> {
  const { rows } = await client.query<Row>(
    `select key_id, name, public_key, sealed from publisher_key
     where purpose = $1 and withdrawn_at is null order by made_at, key_id`,
    [purpose],
  );
  return rows.map((row) => ({ keyId: row.key_id, name: row.name, publicKey: row.public_key, sealed: row.sealed }));
}

export type NewPublisher = Readonly<{ name: string; passphrase: string; now: number }>;

/** Makes a person's key under the person's own passphrase. It counts once a root names it. */
export async function addPublisherKey(
  client: ClientBase,
  purpose: KeyPurpose,
  { name, passphrase, now }: NewPublisher,
): Promise<PublisherKey> {
  if ((await listKeys(client, purpose)).some((key) => key.name === name)) {
    refusePublishing('publisher.nameTaken');
  }

  const { privateKey, publicKey } = createSigningKey();
  const key = { keyId: keyIdOf(publicKey), name, publicKey, sealed: await sealKey(privateKey, passphrase) };
  await client.query(
    `insert into publisher_key (key_id, purpose, name, public_key, sealed, made_at) values ($1, $2, $3, $4, $5, $6)`,
    [key.keyId, purpose, name, publicKey, key.sealed, new Date(now)],
  );
  return key;
}

/** The key is used no more; centres refuse it once the next root leaves it out. */
export async function withdrawKey(client: ClientBase, keyId: string, now: number): Promise<boolean> {
  const { rowCount } = await client.query(
    `update publisher_key set withdrawn_at = $2 where key_id = $1 and withdrawn_at is null`,
    [keyId, new Date(now)],
  );
  return rowCount === 1;
}

/** @throws PublishingRefusal where the passphrase is not the owner's */
export async function openSigner({ keyId, sealed }: PublisherKey, passphrase: string): Promise<Signer> {
  try {
    return createSigner(keyId, await openKey(sealed, passphrase));
  } catch (error) {
    if (error instanceof WrongPassphrase) {
      refusePublishing('publisher.passphraseWrong');
    }

    throw error;
  }
}
