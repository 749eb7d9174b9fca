import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, delimiter, join } from 'node:path';

/** A removable place that files are carried on. The id is all that a page ever says of it. */
export type FoundStick = Readonly<{ id: string; name: string; dir: string }>;

/** The sticks in this machine now; `YIMEN_STICKS` names more folders, for machines that mount them elsewhere. */
export async function findSticks(env: NodeJS.ProcessEnv = process.env): Promise<readonly FoundStick[]> {
  const named = (env['YIMEN_STICKS'] ?? '').split(delimiter).filter((dir) => dir !== '');
  const mounted = process.platform === 'win32' ? windowsDrives() : await linuxMounts();
  const dirs = [...new Set([...named, ...mounted])];
  const found = await Promise.all(dirs.map(async (dir) => ((await isFolder(dir)) ? describeStick(dir) : null)));
  return found.filter((stick): stick is FoundStick => stick !== null);
}

export async function findStick(id: string, env: NodeJS.ProcessEnv = process.env): Promise<FoundStick | null> {
  return (await findSticks(env)).find((stick) => stick.id === id) ?? null;
}

function describeStick(dir: string): FoundStick {
  const name = basename(dir);
  return { id: createHash('sha256').update(dir).digest('hex').slice(0, 16), name: name === '' ? dir : name, dir };
}

/** Every drive but the system's own. */
function windowsDrives(): readonly string[] {
  return [...'ABDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`);
}

/** Desktops mount below the user's name; some systems one level higher. */
async function linuxMounts(): Promise<readonly string[]> {
  const roots = ['/media', '/run/media'];
  const below = await Promise.all(roots.map(listFolders));
  const twoBelow = await Promise.all(below.flat().map(listFolders));
  return twoBelow.flat();
}

async function listFolders(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(dir, name));
}

async function isFolder(dir: string): Promise<boolean> {
  return stat(dir).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
