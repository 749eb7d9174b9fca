import { expect, it } from 'vitest';
import { useChildServers } from '../testing/child-server';
import { useTestDistricts } from '../testing/district';
import { createFlood, type FloodAnswers } from '../testing/flood';
import type { TestCentre } from '../testing/test-centre';
import type { TestLog } from '../testing/test-log';
import { visit } from '../testing/visit';

const districts = useTestDistricts();
const servers = useChildServers();
const rounds = 2;
const normalCount = 20;

type Normal = Readonly<{ centre: TestCentre; log: TestLog }>;

/** Every centre sends one visit, one after the other, and each is served. How long they wait: `npm run bench -- ingest.flood`. */
async function serveAll(normals: readonly Normal[]): Promise<void> {
  for (const { centre, log } of normals) {
    const from = log.envelopes.length + 1;
    log.add(...visit(from));
    const said = await centre.post('append', log.batch(from, from + 4));
    expect(said.body).toMatchObject({ result: { acked: from + 4 } });
  }
}

it('row 38: a flood from one centre is told to wait, and all others are served', async () => {
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
  let answers: FloodAnswers = {};
  for (let round = 0; round < rounds; round += 1) {
    await flood.start();
    await serveAll(normals);
    answers = await flood.stop();
  }

  await flood.end();
  expect(answers['429']).toBeGreaterThan(rounds);
  expect(answers['broken']).toBeUndefined();
}, 180_000);
