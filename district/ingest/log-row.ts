import type { PoolClient } from 'pg';
import type { BatchHeader } from '../../core/contract/sync-protocol';
import { genesisHash } from '../../core/sync/hash-chain';
import type { Sender } from './sender';

/** A log as the district holds it: the cursor is its `seq` and `hash`. */
export type LogRow = Readonly<{
  logNo: number;
  logId: string;
  seq: number;
  hash: string;
  /** Where the earliest log that branched off it did so; null when none did. */
  branch: Readonly<{ logId: string; seq: number; openedAt: Date }> | null;
}>;

type Row = {
  log_no: number;
  seq: number;
  hash: string;
  child_id: string | null;
  child_seq: number | null;
  child_opened_at: Date | null;
};

/** Finds the log and keeps it: of two batches for one log the second waits. */
export async function findLog(client: PoolClient, { centreNo }: Sender, logId: string): Promise<LogRow | null> {
  const { rows } = await client.query<Row>({
    name: 'log-for-update',
    text: `select l.log_no, l.seq, encode(l.hash, 'hex') as hash,
             child.log_id as child_id, child.parent_seq as child_seq, child.opened_at as child_opened_at
           from log l left join lateral (
             select c.log_id, c.parent_seq, c.opened_at from log c
             where c.centre_no = l.centre_no and c.parent_log_id = l.log_id order by c.parent_seq limit 1
           ) child on true
           where l.centre_no = $1 and l.log_id = $2
           for update of l`,
    values: [centreNo, logId],
  });
  const row = rows[0];
  if (row === undefined) {
    return null;
  }

  const branch =
    row.child_id === null || row.child_seq === null || row.child_opened_at === null
      ? null
      : { logId: row.child_id, seq: row.child_seq, openedAt: row.child_opened_at };
  return { logNo: row.log_no, logId, seq: row.seq, hash: row.hash, branch };
}

/** A log begins with its first fact; null when this batch does not hold it. */
export async function openLog(client: PoolClient, sender: Sender, header: BatchHeader): Promise<LogRow | null> {
  if (header.from !== 1) {
    return null;
  }

  const { logId, parent, generation, openedAt } = header.log;
  await client.query(
    `insert into log (centre_no, log_id, parent_log_id, parent_seq, parent_hash, generation, opened_at, seq, hash)
     values ($1, $2, $3, $4, decode($5, 'hex'), $6, $7, 0, decode($8, 'hex'))
     on conflict do nothing`,
    [
      sender.centreNo,
      logId,
      parent?.logId ?? null,
      parent?.seq ?? null,
      parent?.hash ?? null,
      generation,
      openedAt,
      genesisHash(logId, parent),
    ],
  );
  return findLog(client, sender, logId);
}
