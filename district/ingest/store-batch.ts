import { syncLimits } from '../../core/contract/sync-protocol';
import type { Pool, PoolClient } from 'pg';
import type { ReadBatch } from '../../core/sync/batch-file';
import { inRole } from '../database/in-role';
import { refuse } from '../protocol/sync-refusal';
import { insertFacts } from './insert-facts';
import { findLog, openLog, type LogRow } from './log-row';
import { noteBranch, noteClone, noteFork } from './note-exception';
import type { Partitions } from './partitions';
import { readFact, type FactColumns } from './read-fact';
import { keepPace, type Pace } from './keep-pace';
import type { Sender } from './sender';
import { useNonce } from './use-nonce';

export type Receiver = Readonly<{ pool: Pool; partitions: Partitions }>;

export type Transport = Readonly<{ kind: 'http'; nonce: string }> | Readonly<{ kind: 'stick' }>;

export type Stored = Readonly<{
  result: Readonly<{ acked: number }> | Readonly<{ need: number; fork?: true }>;
  /** Facts that were new here. */
  fresh: number;
}> &
  Pace;

const unpaced: Pace = { nextAfterMs: 0, maxBatch: syncLimits.factsInBatch };

/**
 * Stores what of a verified batch is new, in one transaction that is on disk
 * when this returns. A repeat changes nothing, a gap is asked for, and a log
 * whose bytes differ from what is held is a fork: that is the centre's to mend.
 */
export async function storeBatch(
  { pool, partitions }: Receiver,
  sender: Sender,
  batch: ReadBatch,
  transport: Transport,
): Promise<Stored> {
  const facts = readFacts(batch, sender.centreId);
  await partitions.provide(facts.map(({ businessDate }) => businessDate));
  return inRole(pool, 'yimen_ingest', sender.centreNo, async (client) => {
    if (transport.kind === 'http') {
      await useNonce(client, sender, transport.nonce);
    }

    const { header } = batch;
    const known = await findLog(client, sender, header.log.logId);
    const log = known ?? (await openLog(client, sender, header));
    if (log === null || header.from > log.seq + 1) {
      return { result: { need: (log?.seq ?? 0) + 1 }, fresh: 0, ...unpaced };
    }

    if (known === null) {
      await noteBranch(client, sender, header);
    }

    if (!(await isContinuation(client, log, batch))) {
      await noteFork(client, sender, log, header);
      return { result: { need: log.seq + 1, fork: true as const }, fresh: 0, ...unpaced };
    }

    const held = log.seq - header.from + 1;
    const fresh = Math.max(0, header.count - held);
    if (fresh > 0) {
      await insertFacts(client, sender, log, batch, facts, held);
      await noteClone(client, sender, log, header);
    }

    const pace = await keepPace(client, sender, log, batch, { transport: transport.kind, fresh });
    return { result: { acked: Math.max(log.seq, header.from + header.count - 1) }, fresh, ...pace };
  });
}

function readFacts({ header, envelopes }: ReadBatch, centreId: string): readonly FactColumns[] {
  if (header.centreId !== centreId) {
    refuse('centre.wrong');
  }

  return envelopes.map((envelope, index) => {
    const place = { centreId, logId: header.log.logId, seq: header.from + index, sentAt: header.sentAt };
    // PostgreSQL keeps no NUL in a text; JSON has none either, so no centre wrote this.
    const columns = envelope.includes('\0') ? 'batch.malformed' : readFact(envelope, place);
    return typeof columns === 'string' ? refuse(columns) : columns;
  });
}

/** The last hash both sides have must be the same; as each holds all before it, one comparison is enough. */
async function isContinuation(client: PoolClient, log: LogRow, { header, hashes }: ReadBatch): Promise<boolean> {
  const last = Math.min(log.seq, header.from + header.count - 1);
  const theirs = last === header.from - 1 ? header.previousHash : hashes[last - header.from];
  if (last === log.seq) {
    return theirs === log.hash;
  }

  const { rows } = await client.query<{ hash: string }>({
    name: 'entry-hash',
    text: `select encode(hash, 'hex') as hash from entry where log_no = $1 and seq = $2`,
    values: [log.logNo, last],
  });
  return theirs === rows[0]?.hash;
}
