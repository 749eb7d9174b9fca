import { expect, it } from 'vitest';
import { inRole } from '../database/in-role';
import { startDistrict } from '../district';
import { useTestDistricts } from '../testing/district';
import { visit } from '../testing/visit';

const districts = useTestDistricts();

it('two servers on one database take the same log at once, and store each fact once', async () => {
  const first = await districts.start();
  const second = await districts.start({ databaseUrl: first.databaseUrl });
  const centre = await first.enrol();
  const log = centre.newLog();
  for (let nth = 1; nth <= 40; nth += 1) {
    log.add(...visit(nth));
  }

  const servers = [centre, centre.at(second.url)];
  for (let from = 1; from <= 200; from += 40) {
    const said = await Promise.all(servers.map((server) => server.post('append', log.batch(from, from + 39))));
    expect(said.map(({ body }) => body['result'])).toEqual([{ acked: from + 39 }, { acked: from + 39 }]);
  }

  await Promise.all([first.project(), second.project()]);
  const { rows } = await first.pool.query(
    `select (select count(*) from entry)::int as entries, (select sum(fresh) from batch)::int as fresh,
       (select count(*) from batch)::int as batches, (select sum(finished) from centre_day)::int as finished`,
  );
  expect(rows).toEqual([{ entries: 200, fresh: 200, batches: 10, finished: 40 }]);
});

it('servers that start together share one migration and one set of partitions', async () => {
  const databaseUrl = await districts.postgres.createEmptyDatabase();
  const started = await Promise.all(
    Array.from({ length: 3 }, () =>
      startDistrict({ databaseUrl, port: 0, version: 'test', log: null, connections: 3 }),
    ),
  );
  const { rows } = await (started[0]?.pool.query<{ n: number }>(
    `select count(*)::int as n from pg_inherits where inhparent = 'entry'::regclass`,
  ) ?? { rows: [] });
  expect(rows[0]?.n).toBeGreaterThanOrEqual(4);
  await Promise.all(started.map((district) => district.close()));
});

it('row 31: a district that was restored from a backup is refilled by the centre', async () => {
  const old = await districts.start();
  const centre = await old.enrol();
  const log = centre.newLog();
  log.add(...visit(1), ...visit(2));
  await centre.post('append', log.batch(1, 10));
  const branch = log.branch(10);
  branch.add(...visit(3), ...visit(4));
  await centre.post('append', branch.batch(1, 10));
  await old.project();
  const figures = async (district: typeof old) =>
    (await district.pool.query('select * from ticket order by ticket_id')).rows as Record<string, unknown>[];
  const whole = await figures(old);

  // The backup: a district that knows the centre and half of its first log.
  const restored = await districts.start();
  await inRole(restored.pool, 'yimen_gate', null, async (client) => {
    await client.query('insert into centre (name, division_code, centre_id) values ($1, $2, $3)', [
      '一门',
      '310101',
      centre.centreId,
    ]);
    await client.query(`insert into centre_key (key_id, centre_no, public_key, status) values ($1, 1, $2, 'active')`, [
      centre.key.keyId,
      centre.key.publicKey,
    ]);
  });
  const at = centre.at(restored.url);
  await at.post('append', log.batch(1, 4));
  expect((await at.post('append', branch.batch(6, 10))).body).toMatchObject({ result: { need: 1 } });
  const inventory = (await at.post('logs', {})).body['logs'] as { logId: string; seq: number }[];
  expect(inventory).toMatchObject([{ logId: log.info.logId, seq: 4 }]);
  expect((await at.post('append', log.batch(5, 10))).body).toMatchObject({ result: { acked: 10 } });
  expect((await at.post('append', branch.batch(1, 10))).body).toMatchObject({ result: { acked: 10 } });
  await restored.project();
  expect((await figures(restored)).map((row) => ({ ...row, centre_no: 0 }))).toEqual(
    whole.map((row) => ({ ...row, centre_no: 0 })),
  );
  expect((await restored.pool.query('select kind from exception')).rows).toEqual([]);
});
