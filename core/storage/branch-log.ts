import type { Knex } from 'knex';
import type { Fact } from '../contract/facts';
import { linkHash } from '../sync/hash-chain';
import type { Head } from './event-log';
import { findHash, insertLog, nextGeneration } from './logs';

type FactRow = { seq: number; log_id: string; log_seq: number; event_id: string; envelope: string; hash: string };

export type BranchAt = Readonly<{
  logId: string;
  seq: number;
  newLogId: string;
  at: string;
  /** The new log's generation is above this one as well. */
  above: number;
}>;

const pageSize = 500;

/**
 * Opens a new log that hangs on a place of another one. Facts of that one after
 * the place move over, keeping their events and their places in this file; the
 * bytes they had before are kept aside. The caller commits.
 *
 * @returns the end of the new log, and how many facts moved
 */
export async function branchLog(
  trx: Knex,
  { logId, seq, newLogId, at, above }: BranchAt,
  position: number,
): Promise<Readonly<{ head: Head; moved: number }>> {
  const hash = await findHash(trx, logId, seq);
  if (hash === null) {
    throw new Error(`Log ${logId} has no place ${seq} to branch from`);
  }

  const generation = Math.max(await nextGeneration(trx), above + 1);
  const start = await insertLog(trx, { logId: newLogId, parent: { logId, seq, hash }, generation, openedAt: at });
  let head: Head = { logId: newLogId, seq: 0, hash: start, position };
  await trx('fact_move').insert({ log_id: logId, after_seq: seq });
  for (;;) {
    const rows = await trx<FactRow>('fact')
      .select('seq', 'log_id', 'log_seq', 'event_id', 'envelope', 'hash')
      .where({ log_id: logId })
      .where('log_seq', '>', seq)
      .orderBy('log_seq')
      .limit(pageSize);
    for (const row of rows) {
      head = await moveFact(trx, row, head);
    }

    if (rows.length < pageSize) {
      await trx('fact_move').where({ log_id: logId }).delete();
      return { head, moved: head.seq };
    }
  }
}

async function moveFact(trx: Knex, row: FactRow, head: Head): Promise<Head> {
  const seq = head.seq + 1;
  const envelope = JSON.stringify({ ...(JSON.parse(row.envelope) as Fact), logId: head.logId, seq });
  const hash = linkHash(head.hash, envelope);
  await trx('moved_fact').insert({
    log_id: row.log_id,
    log_seq: row.log_seq,
    event_id: row.event_id,
    envelope: row.envelope,
    hash: row.hash,
    to_log_id: head.logId,
  });
  await trx('fact').where({ seq: row.seq }).update({ log_id: head.logId, log_seq: seq, envelope, hash });
  return { ...head, seq, hash };
}
