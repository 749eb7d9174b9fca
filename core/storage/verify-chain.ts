import type { Knex } from 'knex';
import type { Fact } from '../contract/facts';
import type { ChainReport } from '../service/ports';
import { genesisHash, linkHash, type LogParent } from '../sync/hash-chain';

type LogRow = { log_id: string; parent_log_id: string | null; parent_seq: number | null; parent_hash: string | null };
type FactRow = Record<string, string | number>;

/** One log as far as it was walked. */
type Chain = { seq: number; hash: string; readonly parent: LogParent | null };

const pageSize = 2000;

/**
 * Recomputes every log's chain over the stored bytes, from birth to head, in the
 * order in which the file was written: that no place is empty, that each log
 * begins where it says it branched off, and that the columns say what the
 * envelope says. Stops at the first fact that does not fit.
 */
export async function verifyChain(db: Knex): Promise<ChainReport> {
  const chains = await readChains(db);
  let head = [...chains.values()].at(-1)?.hash ?? '';
  let position = 0;
  for (;;) {
    const rows = await db<FactRow>('fact').where('seq', '>', position).orderBy('seq').limit(pageSize);
    for (const row of rows) {
      const chain = chains.get(String(row['log_id']));
      if (chain === undefined || row['seq'] !== position + 1 || !fits(row, chain, chains)) {
        return { ok: false, from: 1, to: position, head, brokenAt: position + 1 };
      }

      chain.seq += 1;
      chain.hash = String(row['hash']);
      head = chain.hash;
      position += 1;
    }

    if (rows.length < pageSize) {
      return { ok: true, from: Math.min(position, 1), to: position, head, brokenAt: null };
    }
  }
}

async function readChains(db: Knex): Promise<ReadonlyMap<string, Chain>> {
  const logs = await db<LogRow>('fact_log').orderBy('rowid');
  return new Map(
    logs.map((log) => {
      const parent = parentOf(log);
      return [log.log_id, { seq: 0, hash: genesisHash(log.log_id, parent), parent }];
    }),
  );
}

function parentOf({ parent_log_id: logId, parent_seq: seq, parent_hash: hash }: LogRow): LogParent | null {
  return logId === null ? null : { logId, seq: seq ?? 0, hash: hash ?? '' };
}

function fits(row: FactRow, chain: Chain, chains: ReadonlyMap<string, Chain>): boolean {
  return (
    row['log_seq'] === chain.seq + 1 &&
    row['hash'] === linkHash(chain.hash, String(row['envelope'])) &&
    (chain.seq > 0 || branchesWhereItSays(chain, chains)) &&
    matchesColumns(row)
  );
}

/** A branch's first fact must find its parent exactly where the branch says it left it. */
function branchesWhereItSays({ parent }: Chain, chains: ReadonlyMap<string, Chain>): boolean {
  const left = parent === null ? null : chains.get(parent.logId);
  return parent === null || (left?.seq === parent.seq && left.hash === parent.hash);
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
