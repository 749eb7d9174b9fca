import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { findPostgres, isWithinReach, type PostgresBinaries } from './postgres-binaries';

export type PostgresServer = Readonly<{
  /** Of the database `postgres`, with the password in it. */
  url: string;
  /** Ends once all is on disk. */
  stop: () => Promise<void>;
}>;

export type PostgresOptions = Readonly<{
  /** The cluster lies in `<dir>/postgres`, its password beside it. */
  dir: string;
  settings?: Readonly<Record<string, string>>;
}>;

/** For a district on one machine: enough memory for the indexes that every fact touches, few checkpoints. */
const defaultSettings = {
  shared_buffers: '512MB',
  max_wal_size: '4GB',
  max_connections: '100',
  timezone: 'UTC',
};

/** A real PostgreSQL of our own on this machine only, made in its folder when it is not there. */
export async function startPostgres({ dir, settings = {} }: PostgresOptions): Promise<PostgresServer> {
  const binaries = await findPostgres();
  const cluster = join(dir, 'postgres');
  await mkdir(dir, { recursive: true });
  if (binaries.user !== null) {
    // Only to walk through: what lies beside the cluster has modes of its own.
    await chmod(dir, 0o711);
  }

  if (binaries.user !== null && !(await isWithinReach(dir))) {
    throw new Error(
      `PostgreSQL runs as the user postgres, who cannot reach ${dir}. Give a folder that everybody may walk to: --data /var/lib/yimen-district`,
    );
  }

  const password = await initialise(binaries, cluster, join(dir, 'postgres-password'));
  await stopLeftOver(binaries, cluster);
  const port = await findFreePort();
  const child = await launch(binaries, cluster, { ...defaultSettings, ...settings }, port);
  // Never outlive the process, also when it ends without asking us.
  const endNow = () => child.kill('SIGQUIT');
  process.once('exit', endNow);
  return {
    url: `postgres://yimen:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      process.off('exit', endNow);
      if (child.exitCode === null && child.signalCode === null) {
        const exited = once(child, 'exit');
        // SIGINT is PostgreSQL's fast shutdown: no new work, a checkpoint, the end.
        child.kill('SIGINT');
        await exited;
      }
    },
  };
}

async function initialise(binaries: PostgresBinaries, cluster: string, passwordFile: string): Promise<string> {
  if ((await stat(join(cluster, 'PG_VERSION')).catch(() => null)) !== null) {
    return (await readFile(passwordFile, 'utf8')).trim();
  }

  const password = randomBytes(24).toString('hex');
  // An initdb that was cut off leaves a folder it would refuse to go on with.
  await rm(cluster, { recursive: true, force: true });
  await mkdir(cluster, { mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  const forInitdb = `${cluster}.pw`;
  await writeFile(forInitdb, `${password}\n`, { mode: 0o600 });
  if (binaries.user !== null) {
    await chown(cluster, binaries.user.uid, binaries.user.gid);
    await chown(forInitdb, binaries.user.uid, binaries.user.gid);
  }

  try {
    await finish(binaries, binaries.initdb, [
      `--pgdata=${cluster}`,
      '--username=yimen',
      '--auth=scram-sha-256',
      `--pwfile=${forInitdb}`,
      '--encoding=UTF8',
      '--locale=C',
      '--data-checksums',
    ]);
  } finally {
    await rm(forInitdb, { force: true });
  }
  return password;
}

/** Runs a program to its end. */
async function finish(binaries: PostgresBinaries, program: string, args: readonly string[]): Promise<void> {
  const child = start(binaries, program, args);
  const said: string[] = [];
  child.stderr?.on('data', (data: Buffer) => said.push(data.toString('utf8')));
  child.stdout?.resume();
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) {
    throw new Error(`${program} failed: ${said.join('').trim()}`);
  }
}

function start(binaries: PostgresBinaries, program: string, args: readonly string[]): ChildProcess {
  return spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    // A signal from the terminal is for this program; it ends PostgreSQL when its work is done.
    detached: process.platform !== 'win32',
    cwd: dirname(program),
    ...binaries.user,
  });
}

/** A server whose program was killed may still be running on the folder. */
async function stopLeftOver(binaries: PostgresBinaries, cluster: string): Promise<void> {
  if ((await stat(join(cluster, 'postmaster.pid')).catch(() => null)) !== null) {
    await finish(binaries, binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-s']).catch(() => undefined);
  }
}

async function launch(
  binaries: PostgresBinaries,
  cluster: string,
  settings: Readonly<Record<string, string>>,
  port: number,
): Promise<ChildProcess> {
  const sockets = process.platform === 'win32' ? {} : { unix_socket_directories: '' };
  const all = { ...settings, ...sockets, listen_addresses: '127.0.0.1', port: String(port), lc_messages: 'C' };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = start(binaries, binaries.postgres, ['-D', cluster, ...flags]);
  child.stdout?.resume();
  const lines = createInterface({ input: child.stderr as NodeJS.ReadableStream });
  const last: string[] = [];
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`PostgreSQL ended at its start (${code ?? 'signal'}): ${last.slice(-5).join(' ')}`));
    });
    lines.on('line', (line) => {
      last.push(line);
      last.splice(0, last.length - 20);
      if (line.includes('database system is ready to accept connections')) {
        resolve(child);
      }
    });
  });
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') {
    throw new Error('No free port');
  }
  return address.port;
}
