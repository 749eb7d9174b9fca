import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { useTestDistricts } from '../testing/district';
import { visit } from '../testing/visit';

const districts = useTestDistricts();
let folder = '';
let bundle = '';

beforeAll(async () => {
  await mkdir(resolve('out'), { recursive: true });
  folder = await mkdtemp(resolve('out', 'killed-server-'));
  bundle = join(folder, 'server.cjs');
  await build({
    entryPoints: [resolve('district/testing/killed-server.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile: bundle,
    logLevel: 'warning',
  });
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function startChild(databaseUrl: string, mode: 'armed' | 'sound') {
  const child: ChildProcess = spawn(process.execPath, [bundle, databaseUrl, mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const [url] = (await once(lines, 'line')) as [string];
  return { child, exited, url };
}

it('row 27: a server killed between commit and reply leaves nothing twice and nothing lost', async () => {
  const databaseUrl = await districts.postgres.createDatabase();
  const district = await districts.start({ databaseUrl });
  const centre = await district.enrol();
  const log = centre.newLog();
  for (let nth = 1; nth <= 10; nth += 1) {
    log.add(...visit(nth));
  }

  for (const [from, to] of [
    [1, 20],
    [21, 50],
  ] as const) {
    const armed = await startChild(databaseUrl, 'armed');
    await expect(centre.at(armed.url).post('append', log.batch(from, to))).rejects.toThrow('fetch failed');
    const [, signal] = (await armed.exited) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');

    const sound = await startChild(databaseUrl, 'sound');
    const at = centre.at(sound.url);
    expect((await at.post('cursor', { logId: log.info.logId, headSeq: to })).body).toMatchObject({ seq: to });
    expect((await at.post('append', log.batch(from, to))).body).toMatchObject({ result: { acked: to } });
    sound.child.kill('SIGKILL');
    await sound.exited;
  }

  await district.project();
  const { rows } = await district.pool.query(
    `select (select count(*) from entry)::int as entries, (select count(*) from event)::int as events,
       (select sum(finished) from centre_day)::int as finished, (select sum(fresh) from batch)::int as fresh`,
  );
  expect(rows).toEqual([{ entries: 50, events: 50, finished: 10, fresh: 50 }]);
}, 120_000);
