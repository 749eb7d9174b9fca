import type { Knex } from 'knex';
import type { Fact } from '../contract/facts';
import type { WriteTx } from '../service/ports';
import type { Mark, Written } from '../service/unit-of-work-port';
import { appendFacts, type Head } from './event-log';
import { projectReply } from './projectors/all';
import { createRecorder, type RecorderOptions } from './recorder';

export type Command = Readonly<{ mark: Mark; work: (tx: WriteTx) => Promise<unknown> }>;

export type Done = Readonly<{ written: Written<unknown>; facts: readonly Fact[]; head: Head }>;

type RequestRow = { station_id: string; request_id: string; method: string; input_hash: string; reply: string };

/** Runs one command inside a transaction that somebody else commits; throws for it to be undone. */
export async function runCommand(
  trx: Knex,
  head: Head,
  { mark, work }: Command,
  options: RecorderOptions,
): Promise<Done> {
  const stored = await findStored(trx, mark);
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

async function findStored(trx: Knex, mark: Mark): Promise<Written<unknown> | null> {
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
  return isSame ? { isReused: false, value: JSON.parse(row.reply) as unknown } : { isReused: true };
}
