import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './write-whole';

/** The signed lists as last believed, so that no older ones are believed later. */
export type MetadataCache = Readonly<{
  read(name: string): Promise<Buffer | null>;
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Every root believed so far, oldest first: keys they named and newer ones do not were taken back. */
  listRoots(): Promise<readonly Buffer[]>;
  /** The root that enrolment brought; null before. */
  readTrusted(): Promise<Buffer | null>;
  /** A different root means a different district: what was believed of the old one is forgotten. */
  trust(root: Uint8Array): Promise<void>;
}>;

export function createMetadataCache(dataDir: string): MetadataCache {
  const dir = join(dataDir, 'standards', 'metadata');
  const trusted = join(dataDir, 'standards', 'trusted-root.json');
  const read = (path: string): Promise<Buffer | null> => readFile(path).catch(() => null);
  return {
    read: (name) => read(join(dir, `${name}.json`)),
    write: (name, bytes) => writeWhole(join(dir, `${name}.json`), bytes),
    async listRoots() {
      const names = await readdir(dir).catch(() => []);
      const versions = names.flatMap((name) => /^(\d+)\.root\.json$/.exec(name)?.[1] ?? []).map(Number);
      const roots = versions.sort((a, b) => a - b).map((version) => read(join(dir, `${version}.root.json`)));
      return (await Promise.all(roots)).flatMap((bytes) => bytes ?? []);
    },
    readTrusted: () => read(trusted),
    async trust(root) {
      const known = await read(trusted);
      if (known === null || hash(known) !== hash(root)) {
        await rm(dir, { recursive: true, force: true });
        await writeWhole(trusted, root);
      }
    },
  };
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
