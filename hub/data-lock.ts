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
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw error;
      }

      const pid = Number(await readFile(path, 'utf8').catch(() => ''));
      if (isSecondTry || isAlive(pid)) {
        throw new DataInUse(`Yimen already runs on this data (process ${pid}). Close it first; nothing was changed.`);
      }

      await rm(path, { force: true });
    }
  }

  throw new DataInUse('The data is in use');
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
