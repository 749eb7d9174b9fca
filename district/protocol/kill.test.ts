import { expect, it } from 'vitest';
import { useChildServers } from '../testing/child-server';
import { useTestDistricts } from '../testing/district';
import { visit } from '../testing/visit';

const districts = useTestDistricts();
const servers = useChildServers();

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
    const armed = await servers.start(databaseUrl, 'armed');
    await expect(centre.at(armed.url).post('append', log.batch(from, to))).rejects.toThrow('fetch failed');
    const [, signal] = await armed.exited;
    expect(signal).toBe('SIGKILL');

    const sound = await servers.start(databaseUrl, 'sound');
    const at = centre.at(sound.url);
    expect((await at.post('cursor', { logId: log.info.logId, headSeq: to })).body).toMatchObject({ seq: to });
    expect((await at.post('append', log.batch(from, to))).body).toMatchObject({ result: { acked: to } });
    await sound.kill();
  }

  await district.project();
  const { rows } = await district.pool.query(
    `select (select count(*) from entry)::int as entries, (select count(*) from event)::int as events,
       (select sum(finished) from centre_day)::int as finished, (select sum(fresh) from batch)::int as fresh`,
  );
  expect(rows).toEqual([{ entries: 50, events: 50, finished: 10, fresh: 50 }]);
}, 120_000);
