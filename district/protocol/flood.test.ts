import { expect, it } from 'vitest';
import { useChildServers } from '../testing/child-server';
import { useTestDistricts } from '../testing/district';
import { createFlood, type FloodAnswers } from '../testing/flood';
import type { TestCentre } from '../testing/test-centre';
import type { TestLog } from '../testing/test-log';
import { visit } from '../testing/visit';

const districts = useTestDistricts();
const servers = useChildServers();
const rounds = 6;
const normalCount = 20;

type Normal = Readonly<{ centre: TestCentre; log: TestLog }>;

/** Every centre sends one visit, one after the other; how long each had to wait, in milliseconds. */
async function serveAll(normals: readonly Normal[]): Promise<readonly number[]> {
  const delays: number[] = [];
  for (const { centre, log } of normals) {
    const from = log.envelopes.length + 1;
    log.add(...visit(from));
    const began = performance.now();
    const said = await centre.post('append', log.batch(from, from + 4));
    delays.push(performance.now() - began);
    expect(said.body).toMatchObject({ result: { acked: from + 4 } });
  }
  return delays;
}

async function serveThrice(normals: readonly Normal[]): Promise<readonly number[]> {
  return [...(await serveAll(normals)), ...(await serveAll(normals)), ...(await serveAll(normals))];
}

const p95 = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0;

it('row 38: a flood from one centre is told to wait, and the others hardly notice', async () => {
  const databaseUrl = await districts.postgres.createDatabase();
  const district = await districts.start({ databaseUrl });
  const { url } = await servers.start(databaseUrl, 'sound');
  const noisy = (await district.enrol()).at(url);
  const normals: Normal[] = [];
  for (let nth = 0; nth < normalCount; nth += 1) {
    const centre = (await district.enrol()).at(url);
    normals.push({ centre, log: centre.newLog() });
  }

  const log = noisy.newLog();
  for (let nth = 1; nth <= 2000; nth += 1) {
    log.add(...visit(nth));
  }

  // More than its hourly share already, as a centre that never stops.
  await district.pool.query('update district set facts_per_hour = 2000');
  const batches = Array.from({ length: 10 }, (_, index) => log.batch(index * 1000 + 1, (index + 1) * 1000));
  const requests = Array.from({ length: 400 }, (_, index) =>
    noisy.request('append', batches[index % 10] ?? Buffer.alloc(0)),
  );
  await serveAll(normals);
  const flood = createFlood(requests, 4);
  const quiet: number[] = [];
  const loud: number[] = [];
  let answers: FloodAnswers = {};
  // In short turns, so that whatever else this machine does disturbs both alike.
  for (let round = 0; round < rounds; round += 1) {
    quiet.push(...(await serveThrice(normals)));
    await flood.start();
    loud.push(...(await serveThrice(normals)));
    answers = await flood.stop();
  }

  await flood.end();
  expect(answers['429']).toBeGreaterThan(rounds);
  expect(answers['broken']).toBeUndefined();
  expect(p95(loud) / p95(quiet)).toBeLessThan(2);
}, 180_000);
