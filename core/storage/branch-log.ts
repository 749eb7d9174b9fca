import type { Knex } from 'knex';
import type { Fact } from '../contract/facts';
import { linkHash } from '../sync/hash-chain';
import type { Head } from './event-log';
import { findHash, insertLog, nextGeneration } from './logs';

type FactRow = { seq: number; log_id: string; log_seq: number; event_id: string; envelope: string; hash: string };
type LogRow = { log_id: string; parent_log_id: string | null; parent_seq: number | null; generation: number };

export type BranchAt = Readonly<{
  logId: string;
  seq: number;
  at: string;
  /** The new log's generation is above this one as well. */
  above: number;
  newId: () => string;
}>;

export type Branched = Readonly<{
  head: Head;
  moved: number;
  /** The ends of logs that had to be hung anew, by the name they had. */
  rehung: ReadonlyMap<string, Head>;
}>;

const pageSize = 500;

/**
 * Opens a new log that hangs on a place of another one. Facts of that one after
 * the place move over, keeping their events and their places in this file; the
 * bytes they had before are kept aside. Logs that hang on what moved are hung on
 * its new place: a log must find its parent where it says. The caller commits.
 */
export async function branchLog(trx: Knex, branch: BranchAt, position: number): Promise<Branched> {
  const { logId, seq, above } = branch;
  const generation = Math.max(await nextGeneration(trx), above + 1);
  const head = await moveTail(trx, branch, { parentLogId: logId, parentSeq: seq, generation, position });
  const rehung = new Map<string, Head>();
  await rehangChildren(trx, branch, { from: logId, after: seq, to: head.logId, position }, rehung);
  return { head, moved: head.seq, rehung };
}

type Destination = Readonly<{ parentLogId: string; parentSeq: number; generation: number; position: number }>;

/** Moves what stands after a place of a log to a new one, which hangs where it is told to. */
async function moveTail(
  trx: Knex,
  { logId, seq, at, newId }: BranchAt,
  { parentLogId, parentSeq, generation, position }: Destination,
): Promise<Head> {
  const hash = await findHash(trx, parentLogId, parentSeq);
  if (hash === null) {
    throw new Error(`Log ${parentLogId} has no place ${parentSeq} to branch from`);
  }

  const newLogId = newId();
  const parent = { logId: parentLogId, seq: parentSeq, hash };
  const start = await insertLog(trx, { logId: newLogId, parent, generation, openedAt: at });
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
      return head;
    }
  }
}

type Moved = Readonly<{ from: string; after: number; to: string; position: number }>;

async function rehangChildren(
  trx: Knex,
  branch: BranchAt,
  { from, after, to, position }: Moved,
  rehung: Map<string, Head>,
): Promise<void> {
  // Logs that came from the district hang on what the other side has, and stay there.
  const children = await trx<LogRow & { adopted: number }>('fact_log')
    .where({ parent_log_id: from, adopted: 0 })
    .where('parent_seq', '>', after)
    .whereNot({ log_id: to })
    .orderBy('generation');
  for (const child of children) {
    const head = await moveTail(
      trx,
      { ...branch, logId: child.log_id, seq: 0 },
      {
        parentLogId: to,
        parentSeq: (child.parent_seq ?? 0) - Math.max(after, 0),
        // Behind what it hangs on, as it was.
        generation: Math.max(await nextGeneration(trx), branch.above + 1),
        position,
      },
    );
    rehung.set(child.log_id, head);
    await rehangChildren(trx, branch, { from: child.log_id, after: -1, to: head.logId, position }, rehung);
    await trx('fact_log').where({ log_id: child.log_id }).delete();
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
