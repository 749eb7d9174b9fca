import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FileLost } from '../core/service/document/file-lost';

export type FileStore = Readonly<{
  /** `key`: 32 bytes of the file's own, in base64; it stands sealed in the database, and with it the file goes. */
  write(fileId: string, bytes: Uint8Array, key: string): Promise<void>;
  /** Without a key: a file of before, under the centre's. Throws `FileLost` where it is gone, cut or changed. */
  read(fileId: string, key: string | null): Promise<Uint8Array>;
  remove(fileId: string): Promise<void>;
}>;

/** A fresh key for one file, in base64. */
export function newFileKey(): string {
  return randomBytes(32).toString('base64');
}

/** Archived papers and scans, sealed; their names are ids, never words. */
export function createFileStore(dir: string, centreKey: Uint8Array): FileStore {
  const oldKey = Buffer.from(hkdfSync('sha256', centreKey, '', 'file:v1', 32));
  const pathOf = (fileId: string) => {
    if (!/^[\w-]{1,80}$/.test(fileId)) {
      throw new Error('Not a file id');
    }

    return join(dir, `${fileId}.sealed`);
  };

  return {
    async write(fileId, bytes, key) {
      await mkdir(dir, { recursive: true, mode: 0o700 });
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64'), iv);
      cipher.setAAD(Buffer.from(fileId, 'utf8'));
      const text = Buffer.concat([cipher.update(bytes), cipher.final()]);
      const part = `${pathOf(fileId)}.part`;
      const file = await open(part, 'w', 0o600);
      try {
        await file.writeFile(Buffer.concat([iv, cipher.getAuthTag(), text]));
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(part, pathOf(fileId));
    },
    async read(fileId, key) {
      const path = pathOf(fileId);
      try {
        const stored = await readFile(path);
        const decipher = createDecipheriv(
          'aes-256-gcm',
          key === null ? oldKey : Buffer.from(key, 'base64'),
          stored.subarray(0, 12),
        );
        decipher.setAAD(Buffer.from(fileId, 'utf8'));
        decipher.setAuthTag(stored.subarray(12, 28));
        return Buffer.concat([decipher.update(stored.subarray(28)), decipher.final()]);
      } catch (error) {
        throw new FileLost(fileId, error);
      }
    },
    async remove(fileId) {
      await rm(pathOf(fileId), { force: true });
    },
  };
}
