import type { ReadBatch } from '../../core/sync/batch-file';
import { rounded, type Result } from '../result';
import { median, percentile } from '../statistics';
import { createBareTable, insertBare } from './bare-insert';
import { startDistrictProcess } from './district-process';
import { openGround, readBatches, today, type Ground, type GroundCentre } from './ground';
import { centreDays } from './make-visits';
import { sendLog, type Sent } from './send-log';

const rounds = 5;
const batchesARound = 10;
const size = 1000;
const week = { days: 7, facts: 126_000 };
const city = { centres: 220, minutes: 3, factsAMinute: 112, lines: 16, needed: 412 };

/** Everything a fact goes through from a centre's log to the disk of the district. */
export async function compareLine(url: string): Promise<readonly Result[]> {
  const ground = await openGround(url);
  const district = await startDistrictProcess(url);
  try {
    return [
      ...(await compareEndToEnd(ground, district.url)),
      ...(await drainWeek(ground, district.url)),
      ...(await serveCity(ground, district.url)),
    ];
  } finally {
    await district.stop();
    await ground.pool.end();
  }
}

async function addCentres(ground: Ground, count: number, visits: number): Promise<readonly GroundCentre[]> {
  const centres: GroundCentre[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const centre = await ground.addCentre();
    centreDays(1, visits, today).forEach((fact) => centre.log.add(fact));
    centres.push(centre);
  }
  return centres;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function compareEndToEnd(ground: Ground, url: string): Promise<readonly Result[]> {
  await createBareTable(ground.pool, 'bare');
  const facts = (rounds + 1) * batchesARound * size;
  const centres = await addCentres(ground, 5, Math.ceil(facts / 12));
  const [alone, ...four] = centres;
  const bareCentre = await ground.addCentre();
  const bareBatches = readBatches(bareCentre, centreDays(1, Math.ceil(facts / 12), today), size);
  const measured: { one: number; four: number; bare: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const part = { from: round * batchesARound * size + 1, to: (round + 1) * batchesARound * size, size };
    const one = await time(() => sendLog(url, alone as GroundCentre, part));
    const bare = await time(() =>
      insertAll(ground, bareBatches.slice(round * batchesARound, (round + 1) * batchesARound)),
    );
    const together = await time(() => Promise.all(four.map((centre) => sendLog(url, centre, part))));
    if (round > 0) {
      measured.push({ one, bare, four: together / four.length });
    }
  }

  const rate = (milliseconds: number) => (batchesARound * size * 1000) / milliseconds;
  const result = (name: 'one' | 'four', label: string, aim: string | null): Result => ({
    name: `ingest.line.${label}`,
    value: rounded(median(measured.map((round) => rate(round[name])))),
    unit: 'facts per second',
    baseline: rounded(median(measured.map(({ bare }) => rate(bare)))),
    ratio: rounded(median(measured.map((round) => round.bare / round[name]))),
    aim,
    note: `ingest.line: ${size} facts a batch packed, signed twice, sent over HTTP to a district process, unpacked, verified, chained and stored, the console's tables being made meanwhile, by one centre (.1) and by four at once (.4); client, server and PostgreSQL share the cores; against the bare insert of ingest.store`,
  });
  return [result('one', '1', '≥ 0.25'), result('four', '4', null)];
}

async function insertAll(ground: Ground, batches: readonly ReadBatch[]): Promise<void> {
  for (const batch of batches) {
    await insertBare(ground.pool, batch);
  }
}

async function drainWeek(ground: Ground, url: string): Promise<readonly Result[]> {
  const centre = await ground.addCentre();
  centreDays(week.days, week.facts / week.days / 12, today).forEach((fact) => centre.log.add(fact));
  await ground.pool.query('update district set facts_per_hour = 36000');
  let sent: Sent = { bytes: 0, delays: [] };
  const milliseconds = await time(async () => {
    sent = await sendLog(url, centre, { from: 1, to: week.facts, size });
  });
  await ground.pool.query('update district set facts_per_hour = 1000000000');
  return [
    {
      name: 'ingest.week',
      value: rounded(milliseconds / 1000),
      unit: 'seconds',
      baseline: null,
      ratio: null,
      aim: '≤ 60',
      note: `ingest.week: ${week.facts} facts of a centre that was a week without a line, at the district's own pace (36,000 facts freely, then 200 facts and a pause of 50 ms)`,
    },
    {
      name: 'ingest.bytes.wire',
      value: rounded(sent.bytes / week.facts),
      unit: 'bytes per fact',
      baseline: null,
      ratio: null,
      aim: null,
      note: 'ingest.bytes.wire: the batches of that week, of 1,000 and then of 200 facts, as they travel (gzip -1), keys of subjects left out; the facts have random ids, hashes and sealed values as real ones do',
    },
  ];
}

async function serveCity(ground: Ground, url: string): Promise<readonly Result[]> {
  const { minutes, factsAMinute, lines, needed } = city;
  const centres = await addCentres(ground, city.centres, Math.ceil((minutes * factsAMinute) / 12));
  const delays: number[] = [];
  const queue = Array.from({ length: minutes }, (_, minute) => centres.map((centre) => ({ centre, minute }))).flat();
  const milliseconds = await time(() =>
    Promise.all(
      Array.from({ length: lines }, async () => {
        for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
          const from = job.minute * factsAMinute + 1;
          const sent = await sendLog(url, job.centre, { from, to: from + factsAMinute - 1, size });
          delays.push(...sent.delays);
        }
      }),
    ),
  );
  const rate = (city.centres * minutes * factsAMinute * 1000) / milliseconds;
  const note = `ingest.city: ${city.centres} centres, each with ${minutes} minutes of a peak hour (${factsAMinute} facts a batch), ${lines} at a time and as fast as they are taken; baseline: what the peak of all of them needs`;
  return [
    {
      name: 'ingest.city',
      value: rounded(rate),
      unit: 'facts per second',
      baseline: needed,
      ratio: rounded(rate / needed),
      aim: '≥ 1',
      note,
    },
    {
      name: 'ingest.city.p95',
      value: rounded(percentile(delays, 95)),
      unit: 'ms',
      baseline: null,
      ratio: null,
      aim: null,
      note,
    },
  ];
}
