import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** npm runs every command of the project in its own folder. */
export const projectRoot = resolve('.');
export const outDir = join(projectRoot, 'out/faults');

/** In memory where there is room: thousands of pictures of a disk need none. A container often has 64 MB there. */
const memory = '/dev/shm';
const roomNeeded = 2 * 2 ** 30;

async function scratchRoot(): Promise<string> {
  const room = await statfs(memory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  return room > roomNeeded ? memory : tmpdir();
}

export async function withScratch<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(await scratchRoot(), 'yimen-faults-'));
  try {
    return await work(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
