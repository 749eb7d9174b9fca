import type { PoolClient } from 'pg';
import type { Fact } from '../../core/contract/facts';
import { upcast } from '../../core/contract/upcast';
import { noteException } from '../ingest/note-exception';
import { effectOf, type Effect } from './effect';
import type { SubjectEvent } from './subject-event';
import { writeDays } from './write-days';
import { writeSubjects } from './write-subjects';

/** An entry as the projector reads it; the envelope only where its type is projected. */
export type EntryRow = Readonly<{
  logNo: number;
  logId: string;
  generation: number;
  seq: number;
  eventId: string;
  type: string;
  v: number;
  at: Date;
  businessDate: string;
  envelope: string | null;
}>;

/** Which kinds of facts this program knows; another one stands in for it in tests. */
export type Upcast = (fact: Readonly<{ type: string; v: number; payload: unknown }>) => Fact | null;

export const knownFacts: Upcast = (fact) => upcast(fact);

type Parked = Readonly<{ logNo: number; seq: number; type: string; v: number; reason: 'unknown' | 'malformed' }>;

/** Brings entries of one centre into the tables; answers with how many had to be parked. */
export async function projectEntries(
  client: PoolClient,
  centreNo: number,
  entries: readonly EntryRow[],
  upcastFact: Upcast,
): Promise<number> {
  const events: SubjectEvent[] = [];
  const parked: Parked[] = [];
  for (const entry of entries) {
    const read = readEntry(entry, upcastFact);
    if (typeof read === 'string') {
      const { logNo, seq, type, v } = entry;
      parked.push({ logNo, seq, type, v, reason: read });
    } else if (read !== null) {
      events.push(read);
    }
  }

  const days = await writeSubjects(client, centreNo, events);
  await writeDays(client, centreNo, days);
  await park(client, centreNo, parked);
  return parked.length;
}

function readEntry(entry: EntryRow, upcastFact: Upcast): SubjectEvent | 'unknown' | 'malformed' | null {
  const { envelope, ...place } = entry;
  if (envelope === null) {
    return isKnown(entry, upcastFact) ? null : 'unknown';
  }

  const effect = readEffect(entry, envelope, upcastFact);
  return effect === null || typeof effect === 'string' ? effect : { ...place, ...effect, at: entry.at.toISOString() };
}

function readEffect(
  { type, v }: EntryRow,
  envelope: string,
  upcastFact: Upcast,
): Effect | 'unknown' | 'malformed' | null {
  try {
    const fact = upcastFact({ type, v, payload: payloadIn(envelope) });
    const effect = fact === null ? 'unknown' : effectOf(fact);
    // PostgreSQL keeps no NUL in a text.
    return JSON.stringify(effect).includes('\\u0000') ? 'malformed' : effect;
  } catch {
    // A step between versions stumbled over a payload that is not what its type says.
    return 'malformed';
  }
}

/** Whether this program can read facts of this kind, whatever is in them. */
export function isKnown({ type, v }: Readonly<{ type: string; v: number }>, upcastFact: Upcast): boolean {
  try {
    return upcastFact({ type, v, payload: {} }) !== null;
  } catch {
    return true;
  }
}

function payloadIn(envelope: string): unknown {
  return (JSON.parse(envelope) as { payload?: unknown }).payload;
}

async function park(client: PoolClient, centreNo: number, parked: readonly Parked[]): Promise<void> {
  if (parked.length === 0) {
    return;
  }

  await client.query(
    `insert into parked (centre_no, log_no, seq, type, v, reason)
     select $1, "logNo", seq, type, v, reason
     from json_to_recordset($2) as row ("logNo" int, seq int, type text, v int, reason text)
     on conflict (log_no, seq) do nothing`,
    [centreNo, JSON.stringify(parked)],
  );
  const kinds = new Map(parked.map((fact) => [`${fact.type}@${fact.v} ${fact.reason}`, fact]));
  for (const [subject, { type, v, reason, seq, logNo }] of kinds) {
    await noteException(client, centreNo, 'parked', subject, { type, v, reason, logNo, seq });
  }
}
