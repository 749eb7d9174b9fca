import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A real file system of that size, where we may make one; null where only an administrator may. */
export async function mountSmallDisk(dir: string, megabytes: number): Promise<(() => Promise<void>) | null> {
  await mkdir(dir, { recursive: true });
  const isMounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', dir]).then(
    () => true,
    () => false,
  );
  return isMounted
    ? async () => {
        await run('umount', [dir]);
      }
    : null;
}
