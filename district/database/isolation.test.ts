import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { useTestDistricts } from '../testing/district';
import { visit } from '../testing/visit';
import { inRole, type DistrictRole } from './in-role';

const districts = useTestDistricts();

/** Two centres with a day each; every table that has rows of a centre. */
async function openTwo() {
  const district = await districts.start();
  const [a, b] = [await district.enrol(), await district.enrol()];
  for (const centre of [a, b]) {
    const log = centre.newLog();
    log.add(...visit(1));
    log.add({ type: 'centre.configured', payload: { name: '一门', divisionCode: '310101', demo: false } });
    log.add({ type: 'counter.added', payload: { counterId: 'counter-1', number: 1, name: '1 号' } });
    log.add({ type: 'unheard.of', payload: {} });
    await centre.post('append', log.batch(1, 8, { keys: [{ subjectId: 's', wrapped: 'w' }] }));
  }
  await district.project();
  const { rows } = await district.pool.query<{ name: string }>(
    `select distinct table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'centre_no' order by 1`,
  );
  return { district, a, b, tables: rows.map(({ name }) => name) };
}

const roles: readonly DistrictRole[] = ['yimen_ingest', 'yimen_projector'];
const codeOf = (error: unknown) => (error as { code?: string }).code;

it('row 36: a centre’s requests reach nothing of another’s', async () => {
  const { district, a, b } = await openTwo();
  const { rows } = await district.pool.query<{ log_id: string }>('select log_id from log where centre_no = $1', [
    b.centreNo,
  ]);
  const logId = rows[0]?.log_id ?? '';
  expect((await a.post('cursor', { logId, headSeq: 8 })).body).toMatchObject({ seq: 0, hash: null });
  expect((await a.post('hash', { logId, seq: 1 })).body).toMatchObject({ hash: null });
  expect((await a.post('fetch', { logId, from: 1, max: 100 })).body).toMatchObject({ envelopes: [], keys: [] });
  expect(JSON.stringify((await a.post('logs', {})).body)).not.toContain(logId);
});

it('row 36: the database shows a role the rows of its centre alone, in every table', async () => {
  const { district, a, b, tables } = await openTwo();
  expect(tables.length).toBeGreaterThan(15);
  for (const role of roles) {
    for (const table of tables) {
      const seen = await inRole(district.pool, role, a.centreNo, (client) =>
        client.query<{ centre_no: number }>(`select distinct centre_no from ${table}`),
      ).catch(codeOf);
      // 42501: the role has no business with this table at all.
      if (seen !== '42501') {
        const numbers = (seen as { rows: { centre_no: number }[] }).rows.map((row) => row.centre_no);
        const isAsked = role === 'yimen_projector' && ['log', 'projection_cursor', 'parked'].includes(table);
        expect([table, numbers.filter((number) => number !== a.centreNo && !isAsked)]).toEqual([table, []]);
      }

      const nobody = await inRole(district.pool, 'yimen_ingest', null, (client) =>
        client.query(`select 1 from ${table}`),
      ).catch(codeOf);
      expect([table, nobody === '42501' || (nobody as { rowCount: number }).rowCount === 0]).toEqual([table, true]);
    }
  }
  expect(b.centreNo).not.toBe(a.centreNo);
});

it('row 36: the database refuses to write as another centre, and to change or delete what was stored', async () => {
  const { district, a, b } = await openTwo();
  const asA = (sql: string, values: unknown[] = []) =>
    inRole(district.pool, 'yimen_ingest', a.centreNo, (client) => client.query(sql, values)).then(() => 'done', codeOf);
  expect(
    await asA(
      `insert into entry (centre_no, log_no, seq, business_date, v, at, event_id, hash, type, envelope)
       values ($1, 1, 99, '2026-11-02', 1, now(), $2, '', 'x', '{}')`,
      [b.centreNo, randomUUID()],
    ),
  ).toBe('42501');
  expect(
    await asA('insert into event (centre_no, log_no, event_id, seq) values ($1, 1, $2, 1)', [b.centreNo, randomUUID()]),
  ).toBe('42501');
  for (const table of ['entry', 'event', 'batch', 'exception', 'subject_key', 'nonce', 'centre', 'centre_key']) {
    expect([table, await asA(`delete from ${table}`)]).toEqual([table, '42501']);
    const column = table === 'centre' ? 'division_code' : 'centre_no';
    expect([table, await asA(`update ${table} set ${column} = ${column}`)]).toEqual([table, '42501']);
  }
  expect(await asA('truncate entry')).toBe('42501');
  expect(await asA('update log set parent_seq = 1')).toBe('42501');
  expect(await asA('update log set seq = seq + 1')).toBe('done');
  const { rows } = await district.pool.query('select centre_no, seq from log order by centre_no');
  expect(rows).toEqual([
    { centre_no: a.centreNo, seq: 9 },
    { centre_no: b.centreNo, seq: 8 },
  ]);
});

it('row 36: nobody is granted UPDATE or DELETE on what was stored, whatever roles there are', async () => {
  const { district } = await openTwo();
  const { rows } = await district.pool.query<{ grantee: string; table_name: string; privilege_type: string }>(
    `select grantee, table_name, privilege_type from information_schema.role_table_grants
     where table_schema = 'public' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
       and (table_name like 'entry%' or table_name in ('event', 'batch', 'exception'))
       and grantee like 'yimen\\_%'`,
  );
  expect(rows).toEqual([]);
});

it('row 36: role and centre end with the transaction', async () => {
  const { district, a } = await openTwo();
  await inRole(district.pool, 'yimen_ingest', a.centreNo, (client) => client.query('select 1'));
  const { rows } = await district.pool.query(
    `select current_user = session_user as own, coalesce(current_setting('app.centre', true), '') as centre`,
  );
  expect(rows).toEqual([{ own: true, centre: '' }]);
});
