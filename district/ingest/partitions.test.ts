import { expect, it } from 'vitest';
import { useTestDistricts } from '../testing/district';
import { visit } from '../testing/visit';
import { createPartitions } from './partitions';

const districts = useTestDistricts();

async function placesOf(pool: { query: <R extends object>(sql: string) => Promise<{ rows: R[] }> }) {
  const { rows } = await pool.query<{ place: string; n: number }>(
    `select tableoid::regclass::text as place, count(*)::int as n from entry group by 1 order by 1`,
  );
  return Object.fromEntries(rows.map(({ place, n }) => [place, n]));
}

it('puts facts into the partition of their month, made when it is needed, and odd ones aside', async () => {
  const district = await districts.start({ now: () => Date.parse('2026-11-20T00:00:00Z') });
  const centre = await district.enrol();
  const log = centre.newLog();
  log.add(
    ...visit(1, { businessDate: '2026-11-02' }),
    ...visit(1, { businessDate: '2026-03-31' }),
    ...visit(1, { businessDate: '2036-01-01' }),
    ...visit(1, { businessDate: '1999-01-01' }),
    { type: 'x', payload: {}, businessDate: 'someday' },
  );
  expect((await centre.post('append', log.batch(1, 21), '2026-11-20T00:00:00Z')).body).toMatchObject({
    result: { acked: 21 },
  });
  expect(await placesOf(district.pool)).toEqual({ entry_2026_03: 5, entry_2026_11: 5, entry_other: 11 });
  const fetched = await centre.post('fetch', { logId: log.info.logId, from: 1, max: 30 }, '2026-11-20T00:00:00Z');
  expect(fetched.body['envelopes']).toEqual(log.envelopes);
});

it('makes partitions while batches flow, and does without one where facts of its month lie aside', async () => {
  const district = await districts.start();
  const centre = await district.enrol();
  const log = centre.newLog();
  for (let nth = 1; nth <= 40; nth += 1) {
    log.add(...visit(nth));
  }

  const partitions = createPartitions(district.pool, () => '2026-11-20');
  const [said] = await Promise.all([
    (async () => {
      const results: unknown[] = [];
      for (let from = 1; from <= 200; from += 20) {
        results.push((await centre.post('append', log.batch(from, from + 19))).body['result']);
      }
      return results.at(-1);
    })(),
    partitions.provideAhead('2027-06-01', 12),
  ]);
  expect(said).toEqual({ acked: 200 });

  const other = centre.newLog();
  other.add(...visit(1, { businessDate: '2040-05-05' }));
  await centre.post('append', other.batch(1, 5));
  await partitions.provideAhead('2040-05-01', 1);
  expect((await placesOf(district.pool))['entry_other']).toBe(5);
});
