import { join } from 'node:path';
import type { Knex } from 'knex';
import { verifyChain } from '../../core/storage/verify-chain';
import { migrate } from '../../core/storage/migrate';
import { openDatabase } from '../../core/storage/open-database';
import { dumpTables, rebuildTables } from '../../core/storage/rebuild';
import { centreMigrations } from '../../migrations/centre/index';
import type { Day } from './live-day';

export type Verdict = Readonly<{
  facts: number;
  tables: number;
  rows: number;
  duplicateNumbers: number;
  doubleCalls: number;
  states: Readonly<Record<string, number>>;
  faults: readonly string[];
}>;

/** Looks at the data a day left behind, without the hub: nothing lost, nobody called twice, every table as the log says. */
export async function checkDay(dataDir: string, day: Day): Promise<Verdict> {
  const db = await openDatabase(join(dataDir, 'centre.db'));
  const rebuilt = await openDatabase(join(dataDir, 'rebuilt.db'));
  try {
    await migrate(rebuilt, { migrations: centreMigrations, backUp: async () => undefined });
    const facts = await rebuildTables(db, rebuilt);
    const [live, again] = [await dumpTables(db), await dumpTables(rebuilt)];
    const different = Object.keys(live).filter((name) => JSON.stringify(live[name]) !== JSON.stringify(again[name]));
    const chain = await verifyChain(db);
    const states = await countStates(db);
    const duplicateNumbers = day.tickets.length - new Set(day.tickets.map((ticket) => ticket.number)).size;
    const doubleCalls = await countDoubleCalls(db);
    const accounted = Object.values(states).reduce((sum, count) => sum + count, 0);
    const open = ['waiting', 'called', 'serving', 'held'].reduce((sum, state) => sum + (states[state] ?? 0), 0);
    return {
      facts,
      tables: Object.keys(live).length,
      rows: Object.values(live).reduce((sum, rows) => sum + rows.length, 0),
      duplicateNumbers,
      doubleCalls,
      states,
      faults: [
        ...different.map((name) => `table ${name} is not what the log says`),
        ...(chain.ok ? [] : [`the chain breaks at fact ${chain.brokenAt ?? 0}`]),
        ...(duplicateNumbers === 0 ? [] : [`${duplicateNumbers} numbers were given twice`]),
        ...(doubleCalls === 0 ? [] : [`${doubleCalls} tickets were called at two counters at once`]),
        ...(accounted === day.tickets.length
          ? []
          : [`${day.tickets.length} tickets issued, ${accounted} in the table`]),
        ...(open === 0 ? [] : [`${open} tickets were left open`]),
        ...(states['finished'] === day.counts.finished ? [] : ['the finished ones are not those the clerks finished']),
      ],
    };
  } finally {
    await db.destroy();
    await rebuilt.destroy();
  }
}

async function countStates(db: Knex): Promise<Record<string, number>> {
  const rows = (await db('ticket').select('state').count({ count: '*' }).groupBy('state')) as unknown as {
    state: string;
    count: number;
  }[];
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** A ticket that was at two counters at the same time: two of its stays there overlap. */
async function countDoubleCalls(db: Knex): Promise<number> {
  const rows = await db.raw<{ count: number }[]>(
    `select count(distinct a.ticket_id) as count from ticket_stay a join ticket_stay b
       on a.ticket_id = b.ticket_id and a.nth < b.nth
      where a.state in ('called', 'serving') and b.state in ('called', 'serving')
        and a.counter_id <> b.counter_id and (a.ended_at is null or a.ended_at > b.started_at)`,
  );
  return rows[0]?.count ?? 0;
}
