import type { Knex } from 'knex';
import type { Fact } from '../contract/facts';
import { syncLimits } from '../contract/sync-protocol';
import { linkHash } from '../sync/hash-chain';
import { insertLog, nextGeneration } from './logs';

/** The end of the log that is written now. `position` is the place in this file, `seq` the place in this log. */
export type Head = Readonly<{ logId: string; seq: number; hash: string; position: number }>;

/** How far the centre is known to have come, kept outside the database. */
export type HighWaterMark = Readonly<{ logId: string; seq: number }>;

export type OpenedLog = Readonly<{
  head: Head;
  /** Facts that the mark knows and this file does not; 0 unless it was restored. */ missing: number;
}>;

type LogRow = { log_id: string; genesis_hash: string };
type FactRow = { seq: number; log_seq: number; log_id: string; envelope: string; hash: string };

/**
 * Opens the newest log at its head; a database without one gets its first log.
 * A file that is behind the mark was restored from an older copy: it must not
 * count on where others saw other facts, so it opens a new log that says where
 * it branched off.
 */
export async function openLog(
  db: Knex,
  newLogId: string,
  at: string,
  mark: HighWaterMark | null = null,
): Promise<OpenedLog> {
  const log = await db<LogRow>('fact_log').orderBy('generation', 'desc').first();
  if (log === undefined) {
    return { head: await beginLog(db, newLogId, at, null), missing: 0 };
  }

  const position = await db<FactRow>('fact').max({ last: 'seq' }).first();
  const last = await db<FactRow>('fact')
    .select('log_seq', 'hash')
    .where({ log_id: log.log_id })
    .orderBy('log_seq', 'desc')
    .first();
  const head = {
    logId: log.log_id,
    seq: last?.log_seq ?? 0,
    hash: last?.hash ?? log.genesis_hash,
    position: Number(position?.['last'] ?? 0),
  };
  const missing = await countMissing(db, head, mark);
  return missing === 0 ? { head, missing } : { head: await beginLog(db, newLogId, at, head), missing };
}

async function countMissing(db: Knex, head: Head, mark: HighWaterMark | null): Promise<number> {
  if (mark === null || (mark.logId === head.logId && mark.seq <= head.seq)) {
    return 0;
  }

  if (mark.logId === head.logId) {
    return mark.seq - head.seq;
  }

  // A log this file never heard of is later than all of it; one it knows is an older mark.
  const known = await db<LogRow>('fact_log').where({ log_id: mark.logId }).first();
  return known === undefined ? mark.seq : 0;
}

async function beginLog(db: Knex, logId: string, at: string, parent: Head | null): Promise<Head> {
  const hash = await insertLog(db, { logId, parent, generation: await nextGeneration(db), openedAt: at });
  return { logId, seq: 0, hash, position: parent?.position ?? 0 };
}

/** A fact that no batch could carry: better refused now than stuck for ever. */
export class FactTooLarge extends Error {
  override readonly name = 'FactTooLarge';
}

/** SQLite takes at most 500 rows in one statement; a full hall that expires at midnight is more. */
const mostRowsTogether = 100;

/** Adds the facts after the head and returns the new head; the caller commits. */
export async function appendFacts(trx: Knex, head: Head, facts: readonly Fact[]): Promise<Head> {
  let { hash, position } = head;
  const rows = facts.map((fact) => {
    const envelope = JSON.stringify(fact);
    if (Buffer.byteLength(envelope, 'utf8') > syncLimits.factBytes) {
      throw new FactTooLarge(`${fact.type} has more than ${syncLimits.factBytes} bytes`);
    }

    hash = linkHash(hash, envelope);
    position += 1;
    return {
      seq: position,
      log_id: fact.logId,
      log_seq: fact.seq,
      event_id: fact.eventId,
      type: fact.type,
      at: fact.at,
      business_date: fact.businessDate,
      subject_id: fact.subjectId,
      envelope,
      hash,
    };
  });
  for (let from = 0; from < rows.length; from += mostRowsTogether) {
    await trx('fact').insert(rows.slice(from, from + mostRowsTogether));
  }

  return { logId: head.logId, seq: facts.at(-1)?.seq ?? head.seq, hash, position };
}
