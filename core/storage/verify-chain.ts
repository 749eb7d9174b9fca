import type { Knex } from 'knex';
import type { Fact } from '../contract/facts';
import type { ChainReport } from '../service/ports';
import { genesisHash, linkHash, type LogParent } from '../sync/hash-chain';

type LogRow = {
  log_id: string;
  parent_log_id: string | null;
  parent_seq: number | null;
  parent_hash: string | null;
  adopted: number;
};
type FactRow = Record<string, string | number>;

/** One log as far as it was walked. `left` holds the hash at each place where another log branched off. */
type Chain = { seq: number; hash: string; readonly left: Map<number, string | null> };

const pageSize = 2000;

/**
 * Recomputes every log's chain over the stored bytes, from birth to head, in the
 * order in which the file was written: that no place is empty, that each log
 * begins where it says it branched off, and that the columns say what the
 * envelope says. Stops at the first fact that does not fit.
 */
export async function verifyChain(db: Knex): Promise<ChainReport> {
  const logs = await db<LogRow>('fact_log').orderBy('generation');
  const chains = beginChains(logs);
  let head = [...chains.values()].at(-1)?.hash ?? '';
  let position = 0;
  for (;;) {
    const rows = await db<FactRow>('fact').where('seq', '>', position).orderBy('seq').limit(pageSize);
    for (const row of rows) {
      const chain = chains.get(String(row['log_id']));
      if (chain === undefined || row['seq'] !== position + 1 || !fits(row, chain)) {
        return { ok: false, from: 1, to: position, head, brokenAt: position + 1 };
      }

      walkOn(chain, String(row['hash']));
      head = chain.hash;
      position += 1;
    }

    if (rows.length < pageSize) {
      // Which fact is wrong cannot be said of a log that hangs in the air; all of them are in doubt.
      return logs.every((log) => branchesWhereItSays(log, chains))
        ? { ok: true, from: Math.min(position, 1), to: position, head, brokenAt: null }
        : { ok: false, from: 1, to: 0, head, brokenAt: 1 };
    }
  }
}

function beginChains(logs: readonly LogRow[]): ReadonlyMap<string, Chain> {
  const chains = new Map<string, Chain>(
    logs.map((log) => [log.log_id, { seq: 0, hash: genesisHash(log.log_id, parentOf(log)), left: new Map() }]),
  );
  for (const { parent_log_id: parent, parent_seq: seq } of logs) {
    const chain = chains.get(parent ?? '');
    chain?.left.set(seq ?? 0, seq === 0 ? chain.hash : null);
  }

  return chains;
}

function walkOn(chain: Chain, hash: string): void {
  chain.seq += 1;
  chain.hash = hash;
  if (chain.left.has(chain.seq)) {
    chain.left.set(chain.seq, hash);
  }
}

function parentOf({ parent_log_id: logId, parent_seq: seq, parent_hash: hash }: LogRow): LogParent | null {
  return logId === null ? null : { logId, seq: seq ?? 0, hash: hash ?? '' };
}

function fits(row: FactRow, chain: Chain): boolean {
  return (
    row['log_seq'] === chain.seq + 1 &&
    row['hash'] === linkHash(chain.hash, String(row['envelope'])) &&
    matchesColumns(row)
  );
}

/**
 * A branch must find its parent with the hash that it says it left it at. One that
 * came from the district may hang on what only another host has.
 */
function branchesWhereItSays(log: LogRow, chains: ReadonlyMap<string, Chain>): boolean {
  const parent = parentOf(log);
  return parent === null || log.adopted === 1 || chains.get(parent.logId)?.left.get(parent.seq) === parent.hash;
}

function matchesColumns(row: FactRow): boolean {
  const fact = JSON.parse(String(row['envelope'])) as Fact;
  return (
    fact.seq === row['log_seq'] &&
    fact.logId === row['log_id'] &&
    fact.eventId === row['event_id'] &&
    fact.type === row['type'] &&
    fact.at === row['at'] &&
    fact.businessDate === row['business_date'] &&
    fact.subjectId === row['subject_id']
  );
}
