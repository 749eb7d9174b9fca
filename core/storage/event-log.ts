import type { Knex } from 'knex';
import type { Fact } from '../contract/facts';
import type { ChainReport } from '../service/ports';
import { genesisHash, linkHash } from './hash-chain';

export type Head = Readonly<{ logId: string; seq: number; hash: string }>;

type LogRow = { log_id: string; genesis_hash: string };
type FactRow = { seq: number; envelope: string; hash: string };

/** Opens the log at its head; a database without one gets its first log. */
export async function openLog(db: Knex, newLogId: string, at: string): Promise<Head> {
  const log = await db<LogRow>('fact_log').orderBy('opened_at', 'desc').first();
  if (log === undefined) {
    const genesis = genesisHash(newLogId, null);
    await db('fact_log').insert({ log_id: newLogId, genesis_hash: genesis, opened_at: at });
    return { logId: newLogId, seq: 0, hash: genesis };
  }

  const last = await db<FactRow>('fact').select('seq', 'hash').orderBy('seq', 'desc').first();
  return { logId: log.log_id, seq: last?.seq ?? 0, hash: last?.hash ?? log.genesis_hash };
}

/** Adds the facts after the head and returns the new head; the caller commits. */
export async function appendFacts(trx: Knex, head: Head, facts: readonly Fact[]): Promise<Head> {
  let hash = head.hash;
  const rows = facts.map((fact) => {
    const envelope = JSON.stringify(fact);
    hash = linkHash(hash, envelope);
    return {
      seq: fact.seq,
      log_id: fact.logId,
      event_id: fact.eventId,
      type: fact.type,
      at: fact.at,
      business_date: fact.businessDate,
      subject_id: fact.subjectId,
      envelope,
      hash,
    };
  });
  await trx('fact').insert(rows);
  return { logId: head.logId, seq: facts.at(-1)?.seq ?? head.seq, hash };
}

const pageSize = 2000;

/**
 * Recomputes the chain over the stored bytes from birth to head, and that the
 * columns say what the envelope says. Stops at the first fact that does not fit.
 */
export async function verifyChain(db: Knex): Promise<ChainReport> {
  const log = await db<LogRow>('fact_log').orderBy('opened_at', 'desc').first();
  let hash = log?.genesis_hash ?? '';
  let seq = 0;
  for (;;) {
    const rows = await db<Record<string, string | number>>('fact').where('seq', '>', seq).orderBy('seq').limit(pageSize);
    for (const row of rows) {
      const next = linkHash(hash, String(row['envelope']));
      if (row['seq'] !== seq + 1 || row['hash'] !== next || !matchesColumns(row)) {
        return { ok: false, from: 1, to: seq, head: hash, brokenAt: seq + 1 };
      }

      hash = next;
      seq += 1;
    }

    if (rows.length < pageSize) {
      return { ok: true, from: seq === 0 ? 0 : 1, to: seq, head: hash, brokenAt: null };
    }
  }
}

function matchesColumns(row: Record<string, string | number>): boolean {
  const fact = JSON.parse(String(row['envelope'])) as Fact;
  return (
    fact.seq === row['seq'] &&
    fact.logId === row['log_id'] &&
    fact.eventId === row['event_id'] &&
    fact.type === row['type'] &&
    fact.at === row['at'] &&
    fact.businessDate === row['business_date'] &&
    fact.subjectId === row['subject_id']
  );
}
