import { rm } from 'node:fs/promises';
import type { Knex } from 'knex';
import { openDatabase } from './open-database';
import { hasOneLog, listEffectTables } from './rebuild';
import { readReplayPage, replayFacts, replayStart, type ReplayPlace } from './replay';
import type { LogKeeper } from './unit-of-work';

export type ReplayAside = Readonly<{
  keeper: LogKeeper;
  /** Where the new tables are made; removed before and after. */
  file: string;
}>;

/** A few milliseconds of the connection at a time: a kiosk asks between two pages. */
const pageSize = 200;

const pendingMark = 'replay';

/** Said in the transaction that stores facts out of order: until the replay is done, the tables lack them. */
export async function demandReplay(trx: Knex): Promise<void> {
  await trx('feed_cursor').insert({ consumer: pendingMark, seq: 1 }).onConflict('consumer').ignore();
}

export async function isReplayDemanded(db: Knex): Promise<boolean> {
  return (await db<{ consumer: string }>('feed_cursor').where({ consumer: pendingMark }).first()) !== undefined;
}

/**
 * Makes all tables anew from the logs, in a file beside the data, while the
 * hall goes on; then, in one transaction and one turn, replays what came
 * meanwhile and puts the new tables in the place of the old ones. Interrupted
 * at any point, the old tables stand and the next start begins it again.
 */
export async function replayAside({ keeper, file }: ReplayAside): Promise<void> {
  await removeDatabase(file);
  const aside = await openDatabase(file);
  try {
    // A file that can be made again needs no sync to disk.
    await aside.raw('pragma synchronous = off');
    const schema = await keeper.alone(async (db, head) => ({ value: await readSchema(db), head }));
    await aside.transaction(async (trx) => {
      for (const statement of schema) {
        await trx.raw(statement);
      }
    });
    const place = await replayUntilClose(keeper, aside);
    await keeper.alone(async (db, head) => {
      await replayRest(db, aside, place);
      await aside.destroy();
      await takeTables(db, file);
      return { value: undefined, head };
    });
  } finally {
    await aside.destroy();
    await removeDatabase(file);
  }
}

/** How the tables stand here, word for word, their constraints with them. */
async function readSchema(db: Knex): Promise<readonly string[]> {
  const tables = await listEffectTables(db);
  const rows = await db<{ sql: string | null; tbl_name: string; type: string; rowid: number }>('sqlite_master')
    .select('sql')
    .whereIn('tbl_name', tables)
    .whereIn('type', ['table', 'index'])
    .orderByRaw(`type = 'index', rowid`);
  return rows.flatMap((row) => (row.sql === null ? [] : [row.sql]));
}

async function replayUntilClose(keeper: LogKeeper, aside: Knex): Promise<ReplayPlace> {
  let place: ReplayPlace = replayStart;
  for (;;) {
    const page = await keeper.alone(async (db, head) => ({ value: await readReplayPage(db, place, pageSize), head }));
    await aside.transaction((trx) => replayFacts(trx, page.facts, false));
    place = page.place;
    if (page.isEnd) {
      return place;
    }
  }
}

async function replayRest(db: Knex, aside: Knex, from: ReplayPlace): Promise<void> {
  const isAlone = await hasOneLog(db);
  let place = from;
  for (;;) {
    const page = await readReplayPage(db, place, pageSize);
    await aside.transaction((trx) => replayFacts(trx, page.facts, isAlone));
    place = page.place;
    if (page.isEnd) {
      return;
    }
  }
}

async function takeTables(db: Knex, file: string): Promise<void> {
  const tables = await listEffectTables(db);
  await db.raw('attach database ? as aside', [file]);
  try {
    await db.transaction(async (trx) => {
      for (const table of tables) {
        await trx(table).delete();
        await trx.raw('insert into ?? select * from ??', [table, `aside.${table}`]);
      }

      // An erasure that came back with the facts holds here too.
      await trx('subject_key').whereIn('subject_id', trx('erased_subject').select('subject_id')).delete();
      await trx('feed_cursor').where({ consumer: pendingMark }).delete();
    });
  } finally {
    await db.raw('detach database aside');
  }
}

async function removeDatabase(file: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm']) {
    await rm(`${file}${suffix}`, { force: true });
  }
}
