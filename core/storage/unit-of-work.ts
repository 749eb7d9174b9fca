import type { Knex } from 'knex';
import type { Fact, FactPayloads, FactType } from '../contract/facts';
import type { WriteTx } from '../service/ports';
import type { Sealer } from '../service/sealer';
import type { Mark, UnitOfWork, Written } from '../service/unit-of-work-port';
import { appendFacts, type Head } from './event-log';
import { project, projectReply } from './projectors/all';
import { createReadTx, findSubjectKey } from './read-tx';

export type UnitOfWorkOptions = Readonly<{
  db: Knex;
  sealer: Sealer;
  head: Head;
  newId: () => string;
  /** Told after the commit, in order of `seq`. */
  onCommitted: (facts: readonly Fact[]) => void;
}>;

export function createUnitOfWork(options: UnitOfWorkOptions): UnitOfWork & Readonly<{ head(): Head }> {
  const { db, sealer } = options;
  const readTx = createReadTx(db, sealer);
  let head = options.head;
  let last: Promise<unknown> = Promise.resolve();

  // One connection: reads and commands take turns, so that no read sees half a command.
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  }

  return {
    head: () => head,
    read: (work) => inTurn(() => work(readTx)),
    write: <T>(mark: Mark, work: (tx: WriteTx) => Promise<T>) =>
      inTurn(async () => {
        const done = await db.transaction((trx) => runCommand(trx, head, mark, work, options));
        head = done.head;
        if (done.facts.length > 0) {
          options.onCommitted(done.facts);
        }

        return done.written;
      }),
  };
}

type RequestRow = { station_id: string; request_id: string; method: string; input_hash: string; reply: string };

type Done<T> = Readonly<{ written: Written<T>; facts: readonly Fact[]; head: Head }>;

async function runCommand<T>(
  trx: Knex,
  head: Head,
  mark: Mark,
  work: (tx: WriteTx) => Promise<T>,
  options: UnitOfWorkOptions,
): Promise<Done<T>> {
  const stored = await findStored<T>(trx, mark);
  if (stored !== null) {
    return { written: stored, facts: [], head };
  }

  const recorder = createRecorder(trx, head, mark, options);
  const value = await work(recorder.tx);
  const facts = recorder.close(value);
  const lastFact = facts.at(-1);
  const written = { isReused: false as const, value };
  if (lastFact === undefined) {
    return { written, facts, head };
  }

  const newHead = await appendFacts(trx, head, facts);
  await projectReply(trx, lastFact);
  return { written, facts, head: newHead };
}

async function findStored<T>(trx: Knex, mark: Mark): Promise<Written<T> | null> {
  if (mark.request === null) {
    return null;
  }

  const row = await trx<RequestRow>('request')
    .where({ station_id: mark.stationId ?? '', request_id: mark.request.id })
    .first();
  if (row === undefined) {
    return null;
  }

  const isSame = row.method === mark.request.method && row.input_hash === mark.request.inputHash;
  return isSame ? { isReused: false, value: JSON.parse(row.reply) as T } : { isReused: true };
}

/** Collects a command's facts while their effects go into the tables. */
function createRecorder(trx: Knex, head: Head, mark: Mark, { sealer, newId }: UnitOfWorkOptions) {
  const facts: Fact[] = [];
  const read = createReadTx(trx, sealer);

  function makeFact<T extends FactType>(type: T, subjectId: string, payload: FactPayloads[T]): Fact {
    return {
      centreId: mark.centreId,
      logId: head.logId,
      seq: head.seq + facts.length + 1,
      eventId: newId(),
      type,
      v: 1,
      at: mark.at,
      businessDate: mark.businessDate,
      stationId: mark.stationId,
      actorId: mark.actorId,
      subjectId,
      requestId: mark.request?.id ?? null,
      request: null,
      payload,
    } as Fact;
  }

  const tx: WriteTx = {
    ...read,
    async record(type, subjectId, payload) {
      const fact = makeFact(type, subjectId, payload);
      facts.push(fact);
      await project(trx, fact);
    },
    vault: {
      ...read.vault,
      async seal(subjectId, where, text) {
        const found = await findSubjectKey(trx, subjectId);
        const wrapped = found ?? sealer.newSubjectKey(subjectId);
        if (found === null) {
          await trx('subject_key').insert({ subject_id: subjectId, wrapped });
        }

        return sealer.seal(subjectId, wrapped, where, text);
      },
    },
  };

  return {
    tx,
    /** The facts, the last of which carries the request and its reply. */
    close(reply: unknown): readonly Fact[] {
      const lastFact = facts.pop();
      if (lastFact !== undefined) {
        const request = mark.request === null ? null : { method: mark.request.method, inputHash: mark.request.inputHash, reply };
        facts.push({ ...lastFact, request });
      }

      return facts;
    },
  };
}
