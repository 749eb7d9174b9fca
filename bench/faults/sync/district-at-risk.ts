import type { Pool, PoolClient } from 'pg';
import { Pool as PgPool } from 'pg';

/** One row of one log as the district stores it. */
export type StoredEntry = Readonly<{ logId: string; seq: number; eventId: string; envelope: string; hash: string }>;

export type DistrictAtRisk = Readonly<{
  backUp(centreNo: number): Promise<void>;
  /** Everything of this centre as it was in one of its copies; false when there is none. */
  restore(centreNo: number, pick: (copies: readonly string[]) => string): Promise<boolean>;
  entries(centreNo: number): Promise<readonly StoredEntry[]>;
  logs(centreNo: number): Promise<readonly HeldRow[]>;
  /** The next history is of the same demo centre; this entry of it is done with. */
  retire(centreNo: number): Promise<void>;
  close(): Promise<void>;
}>;

export type HeldRow = Readonly<{
  logId: string;
  parentLogId: string | null;
  parentSeq: number | null;
  parentHash: string | null;
  generation: number;
  openedAt: string;
  seq: number;
  hash: string;
}>;

/** Not part of a centre's state: who may speak, and what was said to whom. */
const leftAlone = ['centre', 'centre_key', 'enrolment_code', 'nonce', 'pace', 'centre_setting'];

/**
 * A district's backup and restore, one centre at a time, so that two hundred
 * histories share one PostgreSQL: the rows of all its tables go back together,
 * which is what a restored database is for that centre. Done as the owner of the
 * database, as a restore is.
 */
export async function openDistrictAtRisk(databaseUrl: string): Promise<DistrictAtRisk> {
  const pool: Pool = new PgPool({ connectionString: databaseUrl, max: 2 });
  pool.on('error', () => undefined);
  await pool.query('create schema if not exists backup');
  const tables = await listTables(pool);
  const copies = new Map<number, string[]>();

  return {
    async backUp(centreNo) {
      const made = copies.get(centreNo) ?? [];
      const name = `c${centreNo}_${made.length}`;
      await copyRows(pool, tables, centreNo, name);
      copies.set(centreNo, [...made, name]);
    },
    async restore(centreNo, pick) {
      const made = copies.get(centreNo) ?? [];
      if (made.length > 0) {
        await putBackRows(pool, tables, centreNo, pick(made));
      }

      return made.length > 0;
    },
    entries: (centreNo) => readEntries(pool, centreNo),
    logs: (centreNo) => readLogs(pool, centreNo),
    async retire(centreNo) {
      await pool.query('update centre set centre_id = null where centre_no = $1', [centreNo]);
    },
    close: () => pool.end(),
  };
}

function copyRows(pool: Pool, tables: readonly string[], centreNo: number, name: string): Promise<void> {
  return inTransaction(pool, centreNo, async (client) => {
    for (const table of tables) {
      // Neither names nor a condition of a new table take bindings; all three are ours.
      await client.query(
        `create unlogged table backup.${name}_${table} as select * from ${table} where centre_no = ${String(centreNo)}`,
      );
    }
  });
}

function putBackRows(pool: Pool, tables: readonly string[], centreNo: number, name: string): Promise<void> {
  return inTransaction(pool, centreNo, async (client) => {
    for (const table of [...tables].reverse()) {
      await client.query(`delete from ${table} where centre_no = $1`, [centreNo]);
    }

    for (const table of tables) {
      await client.query(`insert into ${table} overriding system value select * from backup.${name}_${table}`);
    }
  });
}

type EntryRow = { log_id: string; seq: number; event_id: string; envelope: string; hash: Buffer };

async function readEntries(pool: Pool, centreNo: number): Promise<readonly StoredEntry[]> {
  const { rows } = await pool.query<EntryRow>(
    `select log.log_id, entry.seq, entry.event_id, entry.envelope, entry.hash
     from entry join log using (log_no) where entry.centre_no = $1 order by log.generation, log.log_id, entry.seq`,
    [centreNo],
  );
  return rows.map((row) => ({
    logId: row.log_id,
    seq: row.seq,
    eventId: row.event_id,
    envelope: row.envelope,
    hash: row.hash.toString('hex'),
  }));
}

/** Of district/projections/projector.ts. */
const projectorLock = 7_116_003;

type LogRow = {
  log_id: string;
  parent_log_id: string | null;
  parent_seq: number | null;
  parent_hash: Buffer | null;
  generation: number;
  opened_at: Date;
  seq: number;
  hash: Buffer;
};

async function readLogs(pool: Pool, centreNo: number): Promise<readonly HeldRow[]> {
  const { rows } = await pool.query<LogRow>('select * from log where centre_no = $1 order by generation', [centreNo]);
  return rows.map((row) => ({
    logId: row.log_id,
    parentLogId: row.parent_log_id,
    parentSeq: row.parent_seq,
    parentHash: row.parent_hash?.toString('hex') ?? null,
    generation: row.generation,
    openedAt: row.opened_at.toISOString(),
    seq: row.seq,
    hash: row.hash.toString('hex'),
  }));
}

/** Every table with a centre in it, those that others refer to first. */
async function listTables(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ table_name: string }>(
    `select table_name from information_schema.columns
     join pg_class on pg_class.relname = table_name and pg_class.relnamespace = 'public'::regnamespace
     where table_schema = 'public' and column_name = 'centre_no'
       and pg_class.relkind in ('r', 'p') and not pg_class.relispartition
     order by (table_name <> 'log'), table_name`,
  );
  return rows.map((row) => row.table_name).filter((name) => !leftAlone.includes(name));
}

/** As a restore has no server at work beside it: the projector waits for its centre. */
async function inTransaction(pool: Pool, centreNo: number, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1, $2)', [projectorLock, centreNo]);
    await client.query('set local session_replication_role = replica');
    await work(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
