import type { Knex } from 'knex';
import { z } from 'zod';
import type { LogInfo, WrappedKey } from '../contract/sync-protocol';
import { linkHash } from '../sync/hash-chain';
import { findHash, insertLog } from './logs';

/** What came back does not continue the log it claims to: nothing of it was stored. */
export class ForeignFacts extends Error {
  override readonly name = 'ForeignFacts';
}

export type Adopted = Readonly<{
  log: LogInfo;
  from: number;
  envelopes: readonly string[];
  keys: readonly WrappedKey[];
}>;

/** What the columns say; whatever else an envelope holds, it holds. */
const adoptable = z.looseObject({
  centreId: z.string(),
  logId: z.string(),
  seq: z.int(),
  eventId: z.string(),
  type: z.string(),
  at: z.string(),
  businessDate: z.string(),
  subjectId: z.string(),
});

type AdoptableFact = z.infer<typeof adoptable>;

/**
 * Puts facts of this centre that this file lost back into its logs, behind all
 * that it has; the tables follow by a replay. The caller commits.
 *
 * @returns the place of the last one in the file
 * @throws ForeignFacts when they are of another centre, or do not follow on what is here
 */
export async function adoptFacts(trx: Knex, centreId: string, facts: Adopted, position: number): Promise<number> {
  const { log, from, envelopes, keys } = facts;
  let previous = await findHash(trx, log.logId, from - 1);
  if (previous === null && from === 1) {
    previous = await insertLog(trx, log, true);
  }

  if (previous === null) {
    throw new ForeignFacts(`Log ${log.logId} does not reach ${from - 1} here`);
  }

  let at = position;
  for (const [index, envelope] of envelopes.entries()) {
    const fact = readFact(envelope, { centreId, logId: log.logId, seq: from + index });
    previous = linkHash(previous, envelope);
    at += 1;
    await trx('fact').insert({
      seq: at,
      log_id: fact.logId,
      log_seq: fact.seq,
      event_id: fact.eventId,
      type: fact.type,
      at: fact.at,
      business_date: fact.businessDate,
      subject_id: fact.subjectId,
      envelope,
      hash: previous,
    });
  }

  const erased = new Set((await trx<{ subject_id: string }>('erased_subject')).map((row) => row.subject_id));
  for (const { subjectId, wrapped } of keys.filter((key) => !erased.has(key.subjectId))) {
    await trx('subject_key').insert({ subject_id: subjectId, wrapped, position: at }).onConflict('subject_id').ignore();
  }

  return at;
}

function readFact(envelope: string, wanted: Readonly<{ centreId: string; logId: string; seq: number }>): AdoptableFact {
  const parsed = adoptable.safeParse(parse(envelope));
  if (!parsed.success) {
    throw new ForeignFacts('A fact that came back cannot be read');
  }

  const { centreId, logId, seq } = parsed.data;
  if (centreId !== wanted.centreId || logId !== wanted.logId || seq !== wanted.seq) {
    throw new ForeignFacts(`A fact that came back is ${centreId}/${logId}/${seq}`);
  }

  return parsed.data;
}

function parse(envelope: string): unknown {
  try {
    return JSON.parse(envelope);
  } catch {
    return null;
  }
}
