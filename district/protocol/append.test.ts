import { expect, it } from 'vitest';
import { useTestDistricts } from '../testing/district';
import { visit } from '../testing/visit';

const districts = useTestDistricts();

it('stores a log batch by batch and answers how far it is', async () => {
  const district = await districts.start();
  const centre = await district.enrol();
  const log = centre.newLog();
  for (let nth = 1; nth <= 20; nth += 1) {
    log.add(...visit(nth));
  }

  expect((await centre.post('append', log.batch(1, 60))).body).toMatchObject({ result: { acked: 60 }, maxBatch: 1000 });
  expect((await centre.post('append', log.batch(61, 100))).body).toMatchObject({ result: { acked: 100 } });
  expect((await centre.post('cursor', { logId: log.info.logId, headSeq: 80 })).body).toMatchObject({
    seq: 100,
    hash: log.hashAt(80),
  });
  expect((await centre.post('hash', { logId: log.info.logId, seq: 7 })).body).toMatchObject({ hash: log.hashAt(7) });
  expect((await centre.post('logs', {})).body).toMatchObject({
    logs: [{ ...log.info, seq: 100, hash: log.hashAt(100) }],
  });
  const fetched = await centre.post('fetch', { logId: log.info.logId, from: 11, max: 30 });
  expect(fetched.body['envelopes']).toEqual(log.envelopes.slice(10, 40));
});

it('drops repeats, asks for gaps and takes the rest of an overlap', async () => {
  const district = await districts.start();
  const centre = await district.enrol();
  const log = centre.newLog();
  log.add(...visit(1), ...visit(2), ...visit(3));
  expect((await centre.post('append', log.batch(4, 6))).body).toMatchObject({ result: { need: 1 } });
  expect((await centre.post('append', log.batch(1, 5))).body).toMatchObject({ result: { acked: 5 } });
  expect((await centre.post('append', log.batch(1, 5))).body).toMatchObject({ result: { acked: 5 } });
  expect((await centre.post('append', log.batch(2, 4))).body).toMatchObject({ result: { acked: 5 } });
  expect((await centre.post('append', log.batch(8, 9))).body).toMatchObject({ result: { need: 6 } });
  expect((await centre.post('append', log.batch(3, 15))).body).toMatchObject({ result: { acked: 15 } });
  const { rows } = await district.pool.query(
    'select count(*)::int as entries, (select count(*)::int from event) as events from entry',
  );
  expect(rows).toEqual([{ entries: 15, events: 15 }]);
});

it('names a fork instead of storing it, and notes it once', async () => {
  const district = await districts.start();
  const centre = await district.enrol();
  const log = centre.newLog();
  log.add(...visit(1));
  const other = log.copy();
  log.add(...visit(2));
  other.add(...visit(3));
  await centre.post('append', log.batch(1, 10));
  for (const batch of [other.batch(1, 10), other.batch(6, 10), other.batch(1, 10)]) {
    expect((await centre.post('append', batch)).body).toMatchObject({ result: { need: 11, fork: true } });
  }

  expect((await centre.post('append', other.batch(1, 5))).body).toMatchObject({ result: { acked: 10 } });
  const { rows } = await district.pool.query<{ kind: string }>('select kind from exception');
  expect(rows).toEqual([{ kind: 'fork' }]);
});

it('keeps the keys that came with facts and gives them back with them', async () => {
  const district = await districts.start();
  const centre = await district.enrol();
  const log = centre.newLog();
  log.add(...visit(1), ...visit(2));
  const keyOf = (subjectId: string) => ({ subjectId, wrapped: `v1.${subjectId}` });
  await centre.post('append', log.batch(1, 5, { keys: [keyOf('a')] }));
  await centre.post('append', log.batch(6, 10, { keys: [keyOf('b')] }));
  const keysOf = async (from: number, max: number) =>
    (await centre.post('fetch', { logId: log.info.logId, from, max })).body['keys'];
  expect(await keysOf(1, 5)).toEqual([keyOf('a')]);
  expect(await keysOf(7, 2)).toEqual([keyOf('b')]);
});
