import type { Knex } from 'knex';
import { syncLimits, type WrappedKey } from '../contract/sync-protocol';
import { findHash } from './logs';

/** Facts of one log as they are stored, ready to be signed and sent. */
export type OutgoingFacts = Readonly<{
  envelopes: readonly string[];
  previousHash: string;
  lastHash: string;
  keys: readonly WrappedKey[];
}>;

type FactRow = { seq: number; log_id: string; log_seq: number; envelope: string; hash: string };
type KeyRow = { subject_id: string; wrapped: string; position: number };

/** Room for the header and the keys, and for a day whose papers do not pack well. Bytes. */
const mostBytes = syncLimits.packedBytes - 128 * 1024;

/**
 * The facts from one place on: as many as a batch takes, at least one.
 * Null when there is none.
 */
export async function readOutbox(db: Knex, logId: string, from: number, most: number): Promise<OutgoingFacts | null> {
  const rows = await db<FactRow>('fact')
    .select('seq', 'envelope', 'hash')
    .where({ log_id: logId })
    .where('log_seq', '>=', from)
    .orderBy('log_seq')
    .limit(Math.min(most, syncLimits.factsInBatch));
  const taken = takeWhileSmall(rows);
  const last = taken.at(-1);
  const previousHash = await findHash(db, logId, from - 1);
  if (last === undefined || previousHash === null) {
    return null;
  }

  const keys = await db<KeyRow>('subject_key')
    .select('subject_id', 'wrapped')
    .whereIn(
      'position',
      taken.map((row) => row.seq),
    );
  return {
    envelopes: taken.map((row) => row.envelope),
    previousHash,
    lastHash: last.hash,
    keys: keys.map((row) => ({ subjectId: row.subject_id, wrapped: row.wrapped })),
  };
}

function takeWhileSmall<Row extends { envelope: string }>(rows: readonly Row[]): readonly Row[] {
  let bytes = 0;
  const end = rows.findIndex(({ envelope }, index) => {
    bytes += Buffer.byteLength(envelope, 'utf8') + 1;
    return index > 0 && bytes > mostBytes;
  });
  return end === -1 ? rows : rows.slice(0, end);
}

/** How many facts of each log lie beyond a place the other side has. */
export async function countAfter(db: Knex, logId: string, seq: number): Promise<number> {
  const row = await db('fact').where({ log_id: logId }).where('log_seq', '>', seq).count({ count: '*' }).first();
  return Number((row as { count?: number } | undefined)?.count ?? 0);
}
