import type { Knex } from 'knex';
import { readReplayPage, replayFacts, replayStart, type ReplayPlace } from './replay';

/**
 * Sources, not effects: the logs, each consumer's own place in them, and the
 * subjects' keys. A key never stands in the log, since what is in the log can
 * never be destroyed, and destroying a subject's key is how a subject is erased.
 * The words that residents are found by are made from opened values, and go with them.
 */
export const sourceTables: readonly string[] = [
  'fact',
  'fact_log',
  'fact_move',
  'moved_fact',
  'feed_cursor',
  'subject_key',
  'resident_token',
  'resident_indexed',
];

const pageSize = 500;

/**
 * Builds every table of an empty, migrated database from the logs of another.
 * What a standby or a restored centre does; the tests compare the outcome.
 *
 * @returns how many facts were replayed
 */
export async function rebuildTables(from: Knex, into: Knex): Promise<number> {
  const isAlone = await hasOneLog(from);
  let place: ReplayPlace = replayStart;
  let count = 0;
  for (;;) {
    const page = await readReplayPage(from, place, pageSize);
    await into.transaction((trx) => replayFacts(trx, page.facts, isAlone));
    count += page.facts.length;
    place = page.place;
    if (page.isEnd) {
      return count;
    }
  }
}

export async function hasOneLog(db: Knex): Promise<boolean> {
  const row = await db('fact_log').count({ count: '*' }).first();
  return Number((row as { count?: number } | undefined)?.count ?? 0) < 2;
}

/** Names of the tables that are effects of the facts. */
export async function listEffectTables(db: Knex): Promise<readonly string[]> {
  const tables = await db<{ name: string; type: string }>('sqlite_master').select('name').where({ type: 'table' });
  return tables
    .map((table) => table.name)
    .filter((name) => !name.startsWith('sqlite_') && !sourceTables.includes(name))
    .sort();
}

/** Every row of every rebuilt table, in a stable order, for comparing two databases. */
export async function dumpTables(db: Knex): Promise<Readonly<Record<string, readonly string[]>>> {
  const dump: Record<string, readonly string[]> = {};
  for (const name of await listEffectTables(db)) {
    const rows = await db<Record<string, unknown>>(name).select();
    dump[name] = rows.map((row) => JSON.stringify(row)).sort();
  }

  return dump;
}
