import type { Knex } from 'knex';
import { factVersions } from '../contract/fact-versions';
import type { Fact, FactPayloads, FactType } from '../contract/facts';
import type { WriteTx } from '../service/ports';
import type { Sealer } from '../service/sealer';
import type { Mark } from '../service/unit-of-work-port';
import type { Head } from './event-log';
import { project } from './projectors/all';
import { residentWriter } from './repositories/residents';
import { createReadTx, findSubjectKey } from './read-tx';

export type Recorder = Readonly<{
  tx: WriteTx;
  /** The facts, the last of which carries the request and its reply. */
  close(reply: unknown): readonly Fact[];
}>;

export type RecorderOptions = Readonly<{ sealer: Sealer; newId: () => string }>;

/** Collects one command's facts while their effects go into the tables. */
export function createRecorder(trx: Knex, head: Head, mark: Mark, { sealer, newId }: RecorderOptions): Recorder {
  const facts: Fact[] = [];
  const read = createReadTx(trx, sealer);

  function makeFact<T extends FactType>(type: T, subjectId: string, payload: FactPayloads[T]): Fact {
    return {
      centreId: mark.centreId,
      logId: head.logId,
      seq: head.seq + facts.length + 1,
      eventId: newId(),
      type,
      v: factVersions[type],
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
    residents: { ...read.residents, ...residentWriter(trx, sealer) },
    vault: {
      ...read.vault,
      async destroy(subjectIds) {
        await trx('subject_key').whereIn('subject_id', subjectIds).delete();
      },
      async seal(subjectId, where, text) {
        // The fact that this is sealed for comes next.
        const wrapped = await provideKey(trx, sealer, subjectId, head.position + facts.length + 1);
        return sealer.seal(subjectId, wrapped, where, text);
      },
    },
  };

  return {
    tx,
    close(reply) {
      const lastFact = facts.pop();
      if (lastFact !== undefined) {
        const request =
          mark.request === null ? null : { method: mark.request.method, inputHash: mark.request.inputHash, reply };
        facts.push({ ...lastFact, request });
      }

      return facts;
    },
  };
}

/** The subject's key, made at first need; `position` is the fact that it travels with. */
async function provideKey(trx: Knex, sealer: Sealer, subjectId: string, position: number): Promise<string> {
  const found = await findSubjectKey(trx, subjectId);
  if (found !== null) {
    return found;
  }

  const wrapped = sealer.newSubjectKey(subjectId);
  await trx('subject_key').insert({ subject_id: subjectId, wrapped, position });
  return wrapped;
}
