import type { Knex } from 'knex';
import type { Fact } from '../contract/facts';
import { upcast } from '../contract/upcast';
import type { ExceptionRecord } from '../service/ports';
import { makeRoom } from './make-room';
import { project, projectReply } from './projectors/all';

/** Where a replay stands: everything before it is in the tables. */
export type ReplayPlace = Readonly<{ generation: number; logId: string; seq: number }>;

export const replayStart: ReplayPlace = { generation: 0, logId: '', seq: 0 };

type LogRow = { log_id: string; generation: number };
type FactRow = { log_id: string; log_seq: number; event_id: string; envelope: string };

export type ReplayPage = Readonly<{ facts: readonly StoredFact[]; place: ReplayPlace; isEnd: boolean }>;

type StoredFact = Readonly<{ fact: Fact; isRepeat: boolean }>;

/**
 * The next facts in the order that every copy of the logs agrees on, whichever
 * way they came: log by log, older ones first, each in its own order. An event
 * that stands in two logs counts where it comes first.
 */
export async function readReplayPage(db: Knex, from: ReplayPlace, most: number): Promise<ReplayPage> {
  const log = await findLog(db, from, false);
  if (log === undefined) {
    return { facts: [], place: from, isEnd: true };
  }

  const start = log.log_id === from.logId ? from.seq : 0;
  const rows = await db<FactRow>('fact')
    .select('log_id', 'log_seq', 'event_id', 'envelope')
    .where({ log_id: log.log_id })
    .where('log_seq', '>', start)
    .orderBy('log_seq')
    .limit(most);
  const place = { generation: log.generation, logId: log.log_id, seq: rows.at(-1)?.log_seq ?? start };
  const next = rows.length < most ? await findLog(db, place, true) : log;
  const repeats = await findRepeats(db, rows, log);
  return {
    facts: rows.map((row) => ({ fact: JSON.parse(row.envelope) as Fact, isRepeat: repeats.has(row.event_id) })),
    place:
      rows.length < most && next !== undefined ? { generation: next.generation, logId: next.log_id, seq: 0 } : place,
    isEnd: next === undefined,
  };
}

function findLog(db: Knex, { generation, logId }: ReplayPlace, isAfter: boolean): Promise<LogRow | undefined> {
  return db<LogRow>('fact_log')
    .select('log_id', 'generation')
    .whereRaw(isAfter ? '(generation, log_id) > (?, ?)' : '(generation, log_id) >= (?, ?)', [generation, logId])
    .orderBy([{ column: 'generation' }, { column: 'log_id' }])
    .first();
}

/** Events among these that stand in an earlier log as well. */
async function findRepeats(db: Knex, rows: readonly FactRow[], log: LogRow): Promise<ReadonlySet<string>> {
  if (log.generation === 1 || rows.length === 0) {
    return new Set();
  }

  const found: { event_id: string }[] = await db('fact')
    .join('fact_log', 'fact_log.log_id', 'fact.log_id')
    .select('fact.event_id')
    .whereIn(
      'fact.event_id',
      rows.map((row) => row.event_id),
    )
    .whereRaw('(fact_log.generation, fact_log.log_id) < (?, ?)', [log.generation, log.log_id]);
  return new Set(found.map((row) => row.event_id));
}

/**
 * Puts facts into the tables as the live commands did. Where branches cannot
 * both stand, the older yields; what this version does not know, or what does
 * not fit, is noted and the rest goes on: one odd fact stops nothing.
 */
export async function replayFacts(trx: Knex, facts: readonly StoredFact[], isAlone: boolean): Promise<void> {
  for (const { fact, isRepeat } of facts) {
    const known = upcast(fact);
    if (isRepeat) {
      continue;
    }

    if (known === null) {
      await note(trx, fact, 'fact.unknown', { v: fact.v });
    } else if (isAlone) {
      await project(trx, known);
      await projectReply(trx, known);
    } else {
      await replayOne(trx, known);
    }
  }
}

async function replayOne(trx: Knex, fact: Fact): Promise<void> {
  await trx.raw('savepoint replayed');
  try {
    const yielded = await makeRoom(trx, fact);
    await project(trx, fact);
    await projectReply(trx, fact);
    if (yielded !== null) {
      await note(trx, fact, yielded.kind, yielded.detail);
    }
  } catch (error) {
    await trx.raw('rollback to replayed');
    await note(trx, fact, 'fact.unfit', { error: error instanceof Error ? error.name : 'unknown' });
  }

  await trx.raw('release replayed');
}

async function note(
  trx: Knex,
  fact: Fact,
  kind: ExceptionRecord['kind'],
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await trx('replay_note').insert({
    event_id: fact.eventId,
    kind,
    log_id: fact.logId,
    log_seq: fact.seq,
    type: fact.type,
    subject_id: fact.subjectId,
    detail: JSON.stringify(detail),
  });
}
