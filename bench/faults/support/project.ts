import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** npm runs every command of the project in its own folder. */
export const projectRoot = resolve('.');
export const outDir = join(projectRoot, 'out/faults');

/** In memory where there is such a place: thousands of pictures of a disk need none. */
const scratchRoot = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export async function withScratch<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(scratchRoot, 'yimen-faults-'));
  try {
    return await work(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
