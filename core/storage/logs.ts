import type { Knex } from 'knex';
import type { LogInfo } from '../contract/sync-protocol';
import { genesisHash } from '../sync/hash-chain';

/** A log of this file, and how far it goes here. */
export type LogState = LogInfo & Readonly<{ seq: number; hash: string }>;

type LogRow = {
  log_id: string;
  parent_log_id: string | null;
  parent_seq: number | null;
  parent_hash: string | null;
  genesis_hash: string;
  generation: number;
  opened_at: string;
};

/** Oldest first; the last one is the one that is written now. */
export async function listLogs(db: Knex): Promise<readonly LogState[]> {
  const logs = await db<LogRow>('fact_log').orderBy([{ column: 'generation' }, { column: 'log_id' }]);
  const states: LogState[] = [];
  for (const log of logs) {
    const last = await db<{ log_id: string; log_seq: number; hash: string }>('fact')
      .select('log_seq', 'hash')
      .where({ log_id: log.log_id })
      .orderBy('log_seq', 'desc')
      .first();
    states.push({ ...infoOf(log), seq: last?.log_seq ?? 0, hash: last?.hash ?? log.genesis_hash });
  }

  return states;
}

/** The chain's hash at one place of a log, 0 being its beginning; null when this file does not reach there. */
export async function findHash(db: Knex, logId: string, seq: number): Promise<string | null> {
  if (seq === 0) {
    const log = await db<LogRow>('fact_log').where({ log_id: logId }).first();
    return log?.genesis_hash ?? null;
  }

  const fact = await db<{ log_id: string; log_seq: number; hash: string }>('fact')
    .select('hash')
    .where({ log_id: logId, log_seq: seq })
    .first();
  return fact?.hash ?? null;
}

export async function nextGeneration(db: Knex): Promise<number> {
  const row = await db('fact_log').max({ last: 'generation' }).first();
  return Number((row as { last?: number | null } | undefined)?.last ?? 0) + 1;
}

/** Adds a log that has no facts yet, and answers with the hash that its first one hangs on. */
export async function insertLog(
  db: Knex,
  { logId, parent, generation, openedAt }: LogInfo,
  isAdopted = false,
): Promise<string> {
  const hash = genesisHash(logId, parent);
  await db('fact_log').insert({
    log_id: logId,
    parent_log_id: parent?.logId ?? null,
    parent_seq: parent?.seq ?? null,
    parent_hash: parent?.hash ?? null,
    genesis_hash: hash,
    generation,
    adopted: Number(isAdopted),
    opened_at: openedAt,
  });
  return hash;
}

function infoOf(log: LogRow): LogInfo {
  return {
    logId: log.log_id,
    parent:
      log.parent_log_id === null
        ? null
        : { logId: log.parent_log_id, seq: log.parent_seq ?? 0, hash: log.parent_hash ?? '' },
    generation: log.generation,
    openedAt: log.opened_at,
  };
}
