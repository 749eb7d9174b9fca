import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

export type FileStore = Readonly<{
  write(fileId: string, bytes: Uint8Array): Promise<void>;
  read(fileId: string): Promise<Uint8Array>;
}>;

/** Archived papers, each sealed under a key of its own purpose; names are ids, never words. */
export function createFileStore(dir: string, centreKey: Uint8Array): FileStore {
  const key = Buffer.from(hkdfSync('sha256', centreKey, '', 'file:v1', 32));
  const pathOf = (fileId: string) => {
    if (!/^[\w-]{1,80}$/.test(fileId)) {
      throw new Error('Not a file id');
    }

    return join(dir, `${fileId}.sealed`);
  };

  return {
    async write(fileId, bytes) {
      await mkdir(dir, { recursive: true, mode: 0o700 });
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      cipher.setAAD(Buffer.from(fileId, 'utf8'));
      const text = Buffer.concat([cipher.update(bytes), cipher.final()]);
      const part = `${pathOf(fileId)}.part`;
      const file = await open(part, 'w', 0o600);
      await file.writeFile(Buffer.concat([iv, cipher.getAuthTag(), text]));
      await file.sync();
      await file.close();
      await rename(part, pathOf(fileId));
    },
    async read(fileId) {
      const stored = await readFile(pathOf(fileId));
      const decipher = createDecipheriv('aes-256-gcm', key, stored.subarray(0, 12));
      decipher.setAAD(Buffer.from(fileId, 'utf8'));
      decipher.setAuthTag(stored.subarray(12, 28));
      return Buffer.concat([decipher.update(stored.subarray(28)), decipher.final()]);
    },
  };
}
