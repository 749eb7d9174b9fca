import type { Knex } from 'knex';
import type { Fact } from '../contract/facts';
import { project, projectReply } from './projectors/all';

/**
 * Sources, not effects: the log, each consumer's own place in it, and the subjects'
 * keys. A key never stands in the log, since what is in the log can never be
 * destroyed, and destroying a subject's key is how a subject is erased.
 */
export const sourceTables: readonly string[] = ['fact', 'fact_log', 'feed_cursor', 'subject_key'];

const pageSize = 1000;

/**
 * Builds every table of an empty, migrated database from the log of another.
 * What a standby or a restored centre does; the tests compare the outcome.
 */
export async function rebuildTables(from: Knex, into: Knex): Promise<number> {
  let seq = 0;
  for (;;) {
    const rows = await from<{ seq: number; envelope: string }>('fact')
      .select('seq', 'envelope')
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(pageSize);
    await into.transaction(async (trx) => {
      for (const row of rows) {
        const fact = JSON.parse(row.envelope) as Fact;
        await project(trx, fact);
        await projectReply(trx, fact);
      }
    });
    seq = rows.at(-1)?.seq ?? seq;
    if (rows.length < pageSize) {
      return seq;
    }
  }
}

/** Every row of every rebuilt table, in a stable order, for comparing two databases. */
export async function dumpTables(db: Knex): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = await db<{ name: string; type: string }>('sqlite_master').select('name').where({ type: 'table' });
  const names = tables
    .map((table) => table.name)
    .filter((name) => !name.startsWith('sqlite_') && !sourceTables.includes(name))
    .sort();
  const dump: Record<string, readonly string[]> = {};
  for (const name of names) {
    const rows = await db<Record<string, unknown>>(name).select();
    dump[name] = rows.map((row) => JSON.stringify(row)).sort();
  }

  return dump;
}
