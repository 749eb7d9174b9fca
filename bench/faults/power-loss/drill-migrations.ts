import { join } from 'node:path';
import type { Knex } from 'knex';
import { verifyChain } from '../../../core/storage/verify-chain';
import { genesisHash, linkHash } from '../../../core/sync/hash-chain';
import { migrate } from '../../../core/storage/migrate';
import { openDatabase } from '../../../core/storage/open-database';
import { centreMigrations } from '../../../migrations/centre/index';
import { bundleChild } from '../support/bundle-child';
import { wordsOf } from '../support/drill';
import type { Tally } from '../support/tally';
import { writeFiles } from './check-image';
import { crashEverywhere, type Crash } from './crash-everywhere';
import type { PowerLossOptions } from './drill';
import { readDatabaseFiles, recordRun } from './record-run';

const newest = centreMigrations.at(-1)?.number ?? 0;
const factsBefore = 300;

/** Row 4: from each schema that was ever shipped to the newest, the power goes at every step. */
export async function drillMigrations(tally: Tally, { recorder, scratch, points }: PowerLossOptions): Promise<void> {
  const bundle = await bundleChild('power-recover', 'bench/faults/power-loss/recover-child.ts');
  for (const version of [0, ...centreMigrations.map(({ number }) => number)].filter((number) => number < newest)) {
    const dataDir = join(scratch, `from-${version}`);
    const start = version === 0 ? new Map<string, Buffer>() : await makeOlder(dataDir, version);
    const [older, newer] = [await schemaAt(scratch, version), await schemaAt(scratch, newest)];
    const { steps } = await recordRun({ recorder, bundle, dataDir });
    await crashEverywhere({ steps, points, seed: version + 1, start }, async (crash) => {
      const problem = await checkSchema(join(scratch, 'image'), crash, { version, older, newer });
      tally.check(
        4,
        `power loss during the migration from schema ${version}`,
        problem === null ? null : `step ${crash.at}, unsynced ${crash.mode}: ${problem}`,
      );
    });
  }
}

type Schemas = Readonly<{ version: number; older: string; newer: string }>;

async function checkSchema(
  dir: string,
  { files, acknowledged }: Crash,
  { version, older, newer }: Schemas,
): Promise<string | null> {
  await writeFiles(dir, files);
  try {
    const db = await openDatabase(join(dir, 'centre.db'));
    try {
      const [found, schema] = [await versionOf(db), await schemaOf(db)];
      const isDone = acknowledged.some(({ value }) => value === 'migrated');
      if (schema !== (found === newest ? newer : older) || (found !== newest && (isDone || found !== version))) {
        return `schema ${found} is neither the old one nor the new one`;
      }

      await migrate(db, { migrations: centreMigrations, backUp: async () => undefined });
      const chain = await verifyChain(db);
      const kept = version === 0 ? 0 : factsBefore;
      return (await schemaOf(db)) === newer && chain.ok && chain.to === kept
        ? null
        : `after a second start: ${chain.to} of ${kept} facts`;
    } finally {
      await db.destroy();
    }
  } catch (error) {
    return `cannot be used: ${wordsOf(error)}`;
  }
}

async function versionOf(db: Knex): Promise<number> {
  const rows = await db.raw<{ user_version: number }[]>('pragma user_version');
  return rows[0]?.user_version ?? 0;
}

async function schemaOf(db: Knex): Promise<string> {
  const rows = await db<{ sql: string | null }>('sqlite_master').select('sql');
  return rows
    .map((row) => row.sql ?? '')
    .toSorted()
    .join('\n');
}

async function schemaAt(scratch: string, version: number): Promise<string> {
  const db = await openAt(join(scratch, `schema-${version}.db`), version);
  const schema = await schemaOf(db);
  await db.destroy();
  return schema;
}

async function openAt(file: string, version: number): Promise<Knex> {
  const db = await openDatabase(file);
  await migrate(db, {
    migrations: centreMigrations.filter(({ number }) => number <= version),
    backUp: async () => undefined,
  });
  return db;
}

/** A file of that schema with facts in it, as a centre that updates would have. */
async function makeOlder(dataDir: string, version: number): ReturnType<typeof readDatabaseFiles> {
  await writeFiles(dataDir, new Map());
  const db = await openAt(join(dataDir, 'centre.db'), version);
  await db.transaction(async (trx) => {
    let hash = genesisHash('log', null);
    await trx('fact_log').insert({ log_id: 'log', genesis_hash: hash, opened_at: at });
    for (let seq = 1; seq <= factsBefore; seq += 1) {
      const { logId, eventId, type, businessDate, subjectId } = factOf(seq);
      const envelope = JSON.stringify({ seq, ...factOf(seq), requestId: null, request: null, payload: {} });
      hash = linkHash(hash, envelope);
      await trx('fact').insert({
        seq,
        log_id: logId,
        log_seq: seq,
        event_id: eventId,
        type,
        at,
        business_date: businessDate,
        subject_id: subjectId,
        envelope,
        hash,
      });
    }
  });
  await db.destroy();
  return readDatabaseFiles(dataDir);
}

const at = '2026-03-02T02:00:00.000Z';

/** In the columns of the first schema: what an older version wrote must be readable for ever. */
const factOf = (seq: number) => ({
  logId: 'log',
  eventId: `event-${seq}`,
  type: 'ticket.expired',
  at,
  businessDate: '2026-03-02',
  subjectId: `ticket-${seq}`,
});
