import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Another district server works in this folder; the message is for whoever runs it. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

/** Keeps two servers off one folder. A lock whose process is dead, or from before the machine started, is taken over. */
export async function lockFolder(dir: string): Promise<() => Promise<void>> {
  await mkdir(dir, { recursive: true });
  const path = join(dir, 'district.lock');
  const boot = await readBoot();
  for (const isSecondTry of [false, true]) {
    try {
      const file = await open(path, 'wx', 0o600);
      await file.writeFile(`${process.pid} ${boot}`);
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw error;
      }

      const [pid = '', lockedAt = ''] = (await readFile(path, 'utf8').catch(() => '')).split(' ');
      if (isSecondTry || (isAlive(Number(pid)) && lockedAt === boot)) {
        throw new FolderInUse(
          `A district server already runs in ${dir} (process ${pid}). Stop it first, or give another folder with --data; nothing was changed.`,
        );
      }

      await rm(path, { force: true });
    }
  }

  throw new FolderInUse('The folder is in use');
}

/** Names this run of the system; empty where it does not tell. */
async function readBoot(): Promise<string> {
  return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim();
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) {
    return false;
  }

  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
