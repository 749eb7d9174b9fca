import { expect, it } from 'vitest';
import { useTestDistricts } from './testing/district';
import { visit } from './testing/visit';

const districts = useTestDistricts();

it('says whether it is healthy, counts what it does, and logs no more than ids, codes and times', async () => {
  const lines: string[] = [];
  const district = await districts.start({ log: (line) => lines.push(line) });
  const centre = await district.enrol({ name: '张三的中心' });
  const log = centre.newLog();
  log.add(...visit(1), { type: 'ticket.held', payload: { reason: '李四 110101199003070134' } });
  await centre.post('append', log.batch(1, 6, { centreName: '张三的中心' }));
  await centre.post('append', log.batch(1, 6));
  await centre.post('append', Buffer.from('no batch'));
  await district.project();

  const health = await fetch(`${district.url}/health`);
  expect([health.status, await health.json()]).toEqual([200, { ok: true, database: 'current', version: 'test' }]);
  const metrics = await (await fetch(`${district.url}/metrics`)).text();
  for (const line of [
    'yimen_batches_total{result="new"} 1',
    'yimen_batches_total{result="repeat"} 1',
    'yimen_facts_total 6',
    'yimen_refusals_total{code="batch.malformed"} 1',
    'yimen_projection_backlog_facts 0',
    'yimen_facts_parked_total 1',
    'yimen_ingest_seconds_count 2',
  ]) {
    expect(metrics).toContain(line);
  }

  const said = lines.join('');
  expect(said).toContain('"route":"/v1/append"');
  expect(said).toContain('"refusal":"batch.malformed"');
  for (const secret of ['张三', '李四', '110101', log.info.logId, centre.centreId, 'ticket.']) {
    expect([secret, said.includes(secret)]).toEqual([secret, false]);
  }
});

it('is not healthy on a database of another schema, and answers what was begun before it ends', async () => {
  const district = await districts.start();
  const centre = await district.enrol();
  const log = centre.newLog();
  for (let nth = 1; nth <= 200; nth += 1) {
    log.add(...visit(nth));
  }

  await district.pool.query('insert into schema_version (number) values (1000000)');
  const health = await fetch(`${district.url}/health`);
  expect([health.status, await health.json()]).toMatchObject([503, { ok: false, database: 'otherSchema' }]);

  const inFlight = centre.post('append', log.batch(1, 1000));
  await new Promise((resolve) => setTimeout(resolve, 20));
  await Promise.all([district.close(), inFlight]);
  expect((await inFlight).body).toMatchObject({ result: { acked: 1000 } });
});
