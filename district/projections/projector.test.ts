import type { Pool } from 'pg';
import { expect, it } from 'vitest';
import { factVersions } from '../../core/contract/fact-versions';
import { upcast } from '../../core/contract/upcast';
import { createMetrics } from '../metrics';
import { useTestDistricts } from '../testing/district';
import type { NewFact } from '../testing/test-log';
import { visit } from '../testing/visit';
import { createProjector } from './projector';
import { rebuildProjections } from './rebuild';

const districts = useTestDistricts();
const tables = [
  'ticket',
  'centre_day',
  'centre_day_part',
  'subject_event',
  'counter',
  'centre_profile',
  'parked',
  'projection_cursor',
];

async function dump(pool: Pool): Promise<Readonly<Record<string, unknown>>> {
  const all: Record<string, unknown> = {};
  for (const table of tables) {
    const { rows } = await pool.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t order by t::text`,
    );
    all[table] = rows.map(({ row }) => ({ ...row, parked_at: null }));
  }
  return all;
}

const at = (type: string, payload: unknown): NewFact => ({ type, payload });

it('counts a day from its tickets: waits, ends, reviews, by category and by counter', async () => {
  const district = await districts.start();
  const centre = await district.enrol();
  const log = centre.newLog();
  log.add(
    at('centre.configured', { name: '徐汇一门', divisionCode: '310104', demo: false }),
    at('counter.added', { counterId: 'counter-1', number: 1, name: '1 号窗口' }),
    ...visit(1, { waitSeconds: 60, level: 5 }),
    ...visit(2, { waitSeconds: 120, level: 1 }),
    ...visit(3, { waitSeconds: 600, level: 4, counterId: 'counter-2' }),
    ...visit(4).slice(0, 1),
    ...visit(5, { businessDate: '2026-11-03' }).slice(0, 2),
    {
      ...at('ticket.missed', { ticketId: 'ticket-2026-11-03-5', counterId: 'counter-1', staffId: null, reason: 'x' }),
      businessDate: '2026-11-03',
    },
    { ...at('ticket.expired', { ticketId: 'ticket-2026-11-02-4' }) },
  );
  await centre.post('append', log.batch(1, log.envelopes.length));
  await district.project();
  const days = await district.pool.query('select * from centre_day order by business_date');
  expect(days.rows).toMatchObject([
    {
      business_date: '2026-11-02',
      issued: 4,
      called: 3,
      finished: 3,
      missed: 0,
      expired: 1,
      open: 0,
      wait_p50_seconds: 120,
      wait_p90_seconds: 504,
      wait_longest_seconds: 600,
      service_p50_seconds: 180,
      reviews: 3,
      level_1: 1,
      level_4: 1,
      level_5: 1,
    },
    { business_date: '2026-11-03', issued: 1, called: 1, finished: 0, missed: 1, open: 0 },
  ]);
  const parts = await district.pool.query(
    'select part, part_id, issued, finished, bad_reviews from centre_day_part where business_date = $1 order by 1, 2',
    ['2026-11-02'],
  );
  expect(parts.rows).toEqual([
    { part: 'category', part_id: 'category-1', issued: 4, finished: 3, bad_reviews: 1 },
    { part: 'counter', part_id: 'counter-1', issued: 2, finished: 2, bad_reviews: 1 },
    { part: 'counter', part_id: 'counter-2', issued: 1, finished: 1, bad_reviews: 0 },
  ]);
  expect((await district.pool.query('select name, division_code, demo from centre_profile')).rows).toEqual([
    { name: '徐汇一门', division_code: '310104', demo: false },
  ]);
  expect((await district.pool.query('select number, name, removed from counter')).rows).toEqual([
    { number: 1, name: '1 号窗口', removed: false },
  ]);
});

it('gives equal tables whichever of two branches came first, for events in both, and after a rebuild', async () => {
  const first = await districts.start();
  const centre = await first.enrol();
  const log = centre.newLog();
  log.add(...visit(1), ...visit(2), ...visit(3).slice(0, 2));
  // The same events again, moved to a branch under their own ids, with one more of each ticket.
  const branch = log.branch(5);
  for (const envelope of log.envelopes.slice(5)) {
    const fact = JSON.parse(envelope) as { seq: number };
    branch.addEnvelope(JSON.stringify({ ...fact, logId: branch.info.logId, seq: fact.seq - 5 }));
  }
  branch.add(...visit(3).slice(2), at('ticket.sung', {}));
  const count = branch.envelopes.length;

  const second = await districts.start();
  const twin = await second.enrol({ centreId: centre.centreId });
  const own = (bytes: (key: typeof twin.key) => Uint8Array) => bytes(twin.key);
  await centre.post('append', log.batch(1, 12));
  await centre.post('append', branch.batch(1, count));
  await first.project();
  const resign = (source: typeof log) => twin.newLog({ info: source.info, envelopes: source.envelopes });
  await twin.post(
    'append',
    own(() => resign(branch).batch(1, count)),
  );
  await second.project();
  await twin.post(
    'append',
    own(() => resign(log).batch(1, 12)),
  );
  await second.project();

  const withoutCursors = ({
    projection_cursor: _cursor,
    parked: _parked,
    ...rest
  }: Readonly<Record<string, unknown>>) => rest;
  const [a, b] = [await dump(first.pool), await dump(second.pool)];
  expect(withoutCursors(a)).toEqual(withoutCursors(b));
  expect((await first.pool.query('select issued, finished, reviews from centre_day')).rows).toEqual([
    { issued: 3, finished: 3, reviews: 3 },
  ]);

  await rebuildProjections(first.pool);
  expect(await dump(first.pool)).toEqual(a);
});

it('projects what it had to park once it knows how', async () => {
  const district = await districts.start();
  const centre = await district.enrol();
  const log = centre.newLog();
  const [issued, ...rest] = visit(1);
  log.add({ ...(issued as NewFact), v: 2 }, ...rest);
  await centre.post('append', log.batch(1, 5));
  await district.project();
  expect((await district.pool.query('select type, v, reason from parked')).rows).toEqual([
    { type: 'ticket.issued', v: 2, reason: 'unknown' },
  ]);
  expect((await district.pool.query('select number, state from ticket')).rows).toEqual([
    { number: null, state: 'finished' },
  ]);

  const newer = { ...factVersions, 'ticket.issued': 2 };
  const upgraded = createProjector({
    pool: district.pool,
    metrics: createMetrics(),
    log: { error: (problem: unknown) => expect(problem).toBeUndefined() },
    upcastFact: (fact) => upcast(fact, newer),
  });
  upgraded.wake();
  await upgraded.stop();
  expect((await district.pool.query('select count(*)::int as parked from parked')).rows).toEqual([{ parked: 0 }]);
  expect((await district.pool.query('select number, state from ticket')).rows).toEqual([
    { number: 'A001', state: 'finished' },
  ]);
});
