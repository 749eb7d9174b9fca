import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { openIdentityKey, type IdentityKey } from '../../core/sync/keys';

/** Who this host is to its district. */
export type Identity = Readonly<{
  url: string;
  districtName: string;
  /** The first root that bundles of standards are believed by, base64. */
  trustedRoot: string | null;
  key: IdentityKey;
}>;

export type NewIdentity = Omit<Identity, 'key'> & Readonly<{ privateKey: Uint8Array }>;

const fileSchema = z.object({
  url: z.string(),
  districtName: z.string(),
  trustedRoot: z.string().nullable(),
  sealedKey: z.string(),
});

/**
 * The host's private key lies in a file of its own outside the data folder, so
 * that no backup and no copy of the data carries it: whoever puts the data on
 * another PC must enrol again. Sealed under the centre's key.
 *
 * @returns null when this host was never enrolled, or the key belongs to other data
 */
export async function readIdentity(path: string, centreKey: Uint8Array): Promise<Identity | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') {
      return null;
    }

    throw error;
  });
  const parsed = text === null ? null : fileSchema.safeParse(parse(text));
  if (parsed?.success !== true) {
    return null;
  }

  const { sealedKey, ...rest } = parsed.data;
  const privateKey = unseal(centreKey, sealedKey);
  return privateKey === null ? null : { ...rest, key: openIdentityKey(privateKey) };
}

/** After a power cut it is the old file or the new one. */
export async function writeIdentity(path: string, centreKey: Uint8Array, identity: NewIdentity): Promise<void> {
  const { privateKey, ...rest } = identity;
  await mkdir(dirname(path), { recursive: true });
  const file = await open(`${path}.part`, 'w', 0o600);
  await file.writeFile(JSON.stringify({ ...rest, sealedKey: seal(centreKey, privateKey) }));
  await file.sync();
  await file.close();
  await rename(`${path}.part`, path);
}

const wrappingKey = (centreKey: Uint8Array) => Buffer.from(hkdfSync('sha256', centreKey, '', 'host-identity:v1', 32));

function seal(centreKey: Uint8Array, privateKey: Uint8Array): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(centreKey), iv);
  const text = Buffer.concat([cipher.update(privateKey), cipher.final()]);
  return ['v1', ...[iv, text, cipher.getAuthTag()].map((part) => part.toString('base64'))].join('.');
}

function unseal(centreKey: Uint8Array, sealed: string): Uint8Array | null {
  const [version, ...parts] = sealed.split('.');
  const [iv, text, tag] = parts.map((part) => Buffer.from(part, 'base64'));
  if (version !== 'v1' || iv === undefined || text === undefined || tag === undefined) {
    return null;
  }

  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey(centreKey), iv);
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]);
  } catch {
    return null;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
