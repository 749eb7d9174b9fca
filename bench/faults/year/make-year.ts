import { join } from 'node:path';
import type { Knex } from 'knex';
import type { Fact } from '../../../core/contract/facts';
import { appendFacts, openLog, type Head } from '../../../core/storage/event-log';
import { openDatabase } from '../../../core/storage/open-database';
import { known, openDemoHub } from '../../../hub/testing/demo-hub';

const visitsADay = 200;

/** Each copied column with how it moves by `n` days; what is not named here stays. */
const moves: Readonly<Record<string, Readonly<Record<string, 'name' | 'date' | 'instant' | 'count'>>>> = {
  ticket: {
    id: 'name',
    business_date: 'date',
    state_since: 'instant',
    issued_at: 'instant',
    queued_at: 'instant',
    called_at: 'instant',
    last_called_at: 'instant',
    started_at: 'instant',
    finished_at: 'instant',
  },
  ticket_stay: { ticket_id: 'name', started_at: 'instant', ended_at: 'instant' },
  call: { id: 'count', business_date: 'date', ticket_id: 'name', at: 'instant' },
  number_band: { business_date: 'date' },
  request: { request_id: 'name', at: 'instant' },
};

/** How a value moves, in SQL; `:column` stands for the column. */
const moved = {
  name: `:column || '+' || day.n`,
  date: `date(:column, '+' || day.n || ' days')`,
  instant: `strftime('%Y-%m-%dT%H:%M:%fZ', :column, '+' || day.n || ' days')`,
  count: `:column + day.n * 1000000`,
} as const;

/** One day served by the real hub, and as many days like it after that one, with a log whose chain holds. */
export async function makeYear(dataDir: string, days: number): Promise<number> {
  const first = await serveOneDay(dataDir);
  const db = await openDatabase(join(dataDir, 'centre.db'));
  await db.transaction(async (trx) => {
    for (const table of Object.keys(moves)) {
      await copyDays(trx, table, days);
    }

    await trx.raw(`update centre set business_date = date(business_date, '+' || ? || ' days')`, [days]);
  });
  const { head } = await openLog(db, '', '');
  const last = await copyFacts(db, head, first, days);
  await db.destroy();
  return last.position;
}

/** Answers with the place of the first fact of the day. */
async function serveOneDay(dataDir: string): Promise<number> {
  const demo = await openDemoHub({ dataDir });
  const counterId = demo.counters[0] ?? ('' as never);
  const first = demo.hub.seq() + 1;
  await demo.call(demo.identity('clerk', 1), 'counter.open', { counterId });
  for (let n = 0; n < visitsADay; n += 1) {
    await demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
    for (const method of ['queue.callNext', 'queue.startService', 'queue.finish'] as const) {
      demo.clock.pass(20_000);
      await demo.call(demo.identity('clerk', 1), method, { counterId });
    }
  }

  await demo.hub.stop();
  return first;
}

async function copyDays(trx: Knex, table: string, days: number): Promise<void> {
  const columns = await trx.raw<{ name: string }[]>('select name from pragma_table_info(?)', [table]);
  const names = columns.map(({ name }) => name);
  const values = names.map((name) => {
    const move = moves[table]?.[name];
    return move === undefined ? `source."${name}"` : moved[move].replace(':column', `source."${name}"`);
  });
  const sql = [
    'with recursive day(n) as (select 1 union all select n + 1 from day where n < ?)',
    `insert into "${table}" (${names.map((name) => `"${name}"`).join(', ')})`,
    `select ${values.join(', ')} from "${table}" as source, day`,
  ].join(' ');
  await trx.raw(sql, [days]);
}

async function copyFacts(db: Knex, head: Head, first: number, days: number): Promise<Head> {
  const rows = await db<{ envelope: string }>('fact').select('envelope').where('seq', '>=', first).orderBy('seq');
  const facts = rows.map((row) => JSON.parse(row.envelope) as Fact);
  let last = head;
  for (let day = 1; day <= days; day += 1) {
    const moved = facts.map((fact, index) => ({
      ...fact,
      logId: last.logId,
      seq: last.seq + 1 + index,
      eventId: `${fact.eventId}+${day}`,
      subjectId: `${fact.subjectId}+${day}`,
    }));
    last = await db.transaction(async (trx) => {
      let at = last;
      for (let from = 0; from < moved.length; from += 200) {
        at = await appendFacts(trx, at, moved.slice(from, from + 200));
      }

      return at;
    });
  }

  return last;
}
