import { createFlood } from '../../district/testing/flood';
import { asCentre, type TestCentre } from '../../district/testing/test-centre';
import { visit } from '../../district/testing/visit';
import { rounded, type Result } from '../result';
import { percentile } from '../statistics';
import { startDistrictProcess } from './district-process';
import { openGround, type GroundCentre } from './ground';

const rounds = 6;
const normalCount = 20;
const floodVisits = 2000;
const batchSize = 1000;
const lines = 4;

/** How long twenty centres wait for one visit's facts while one centre floods (reliability.md §14, row 38). */
export async function compareFlood(databaseUrl: string): Promise<readonly Result[]> {
  const ground = await openGround(databaseUrl);
  const district = await startDistrictProcess(databaseUrl);
  const noisy = await ground.addCentre();
  const normals = await Promise.all(Array.from({ length: normalCount }, () => ground.addCentre()));
  await ground.pool.query('update district set facts_per_hour = 2000');
  const flood = createFlood(floodRequests(noisy, asCentre(district.url, noisy)), lines);
  const quiet: number[] = [];
  const loud: number[] = [];
  try {
    const serve = () => serveAll(normals, district.url);
    await serve();
    // In short turns, so that whatever else this machine does disturbs both alike.
    for (let round = 0; round < rounds; round += 1) {
      quiet.push(...(await serve()), ...(await serve()));
      await flood.start();
      loud.push(...(await serve()), ...(await serve()));
      await flood.stop();
    }
  } finally {
    await flood.end();
    await district.stop();
    await ground.pool.end();
  }

  const [value, baseline] = [percentile(loud, 95), percentile(quiet, 95)];
  return [
    {
      name: 'ingest.flood',
      value: rounded(value),
      unit: 'ms p95',
      baseline: rounded(baseline),
      ratio: rounded(value / baseline),
      aim: '< 2',
      note: `${normalCount} centres beside one that floods on ${lines} lines; baseline: without it. Lower is better`,
    },
  ];
}

function floodRequests({ log }: GroundCentre, centre: TestCentre) {
  for (let nth = 1; nth <= floodVisits; nth += 1) {
    log.add(...visit(nth));
  }

  const batches = Array.from({ length: (floodVisits * 5) / batchSize }, (_, index) =>
    log.batch(index * batchSize + 1, (index + 1) * batchSize),
  );
  return Array.from({ length: 400 }, (_, index) =>
    centre.request('append', batches[index % batches.length] ?? Buffer.alloc(0)),
  );
}

/** Every centre sends one visit, one after the other; how long each had to wait, in milliseconds. */
async function serveAll(normals: readonly GroundCentre[], url: string): Promise<readonly number[]> {
  const delays: number[] = [];
  for (const centre of normals) {
    const from = centre.log.envelopes.length + 1;
    centre.log.add(...visit(from));
    const began = performance.now();
    const said = await asCentre(url, centre).post('append', centre.log.batch(from, from + 4));
    delays.push(performance.now() - began);
    if (said.status !== 200) {
      throw new Error(`A quiet centre was refused: ${JSON.stringify(said.body)}`);
    }
  }

  return delays;
}
