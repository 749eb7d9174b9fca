import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Another hub works on this data; the message is for a manager. */
export class DataInUse extends Error {
  override readonly name = 'DataInUse';
}

/** Keeps two hubs off one file. A lock left by a dead process is taken over. */
export async function lockData(dataDir: string): Promise<() => Promise<void>> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'hub.lock');
  for (const isSecondTry of [false, true]) {
    try {
      const file = await open(path, 'wx', 0o600);
      await file.writeFile(`${process.pid} ${await readBoot()}`);
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw error;
      }

      const [pid, boot = ''] = (await readFile(path, 'utf8').catch(() => '')).split(' ');
      if (isSecondTry || (isAlive(Number(pid)) && (boot === '' || boot === (await readBoot())))) {
        throw new DataInUse(
          `Yimen already runs on this data (process ${pid ?? ''}). Close it first; nothing was changed.`,
        );
      }

      await rm(path, { force: true });
    }
  }

  throw new DataInUse('The data is in use');
}

/**
 * Names this run of the system. After a power cut the lock still lies there, and
 * some other process has the dead one's number by then. Empty where the system
 * does not tell.
 */
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
