import type { PoolClient } from 'pg';
import type { ReadBatch } from '../../core/sync/batch-file';
import type { LogRow } from './log-row';
import type { FactColumns } from './read-fact';
import type { Sender } from './sender';

/**
 * Values go as lists in one text each, split in the database: an envelope holds
 * no line break and the other values no space, and an array of ten thousand
 * quoted strings costs more to write and to read than the insert itself.
 */
const insertEntries = `
  insert into entry (centre_no, log_no, seq, business_date, v, at, event_id, hash, type, envelope)
  select $1, $2, $3 + n, d, v, at, event_id, decode(hash, 'hex'), type, envelope
  from unnest(
    string_to_array($4, ' ')::date[], string_to_array($5, ' ')::int[], string_to_array($6, ' ')::timestamptz[],
    string_to_array($7, ' ')::uuid[], string_to_array($8, ' '), string_to_array($9, ' '), string_to_array($10, E'\\n')
  ) with ordinality as fact (d, v, at, event_id, hash, type, envelope, n)`;

const insertEvents = `
  insert into event (centre_no, log_no, event_id, seq)
  select $1, $2, event_id, $3 + n from unnest(string_to_array($4, ' ')::uuid[]) with ordinality as fact (event_id, n)
  on conflict do nothing`;

const insertKeys = `
  insert into subject_key (centre_no, log_no, subject_id, wrapped, from_seq, to_seq)
  select $1, $2, key->>'subjectId', key->>'wrapped', $3, $4 from json_array_elements($5) as key
  on conflict do nothing`;

/** Adds the facts after the first `held` of a batch. */
export async function insertFacts(
  client: PoolClient,
  { centreNo }: Sender,
  { logNo }: LogRow,
  { header, envelopes, hashes }: ReadBatch,
  facts: readonly FactColumns[],
  held: number,
): Promise<void> {
  const rows = facts.slice(held);
  const listOf = (column: keyof FactColumns) => rows.map((row) => row[column]).join(' ');
  const before = header.from + held - 1;
  const eventIds = listOf('eventId');
  await client.query({
    name: 'insert-entries',
    text: insertEntries,
    values: [
      centreNo,
      logNo,
      before,
      listOf('businessDate'),
      listOf('v'),
      listOf('at'),
      eventIds,
      hashes.slice(held).join(' '),
      listOf('type'),
      envelopes.slice(held).join('\n'),
    ],
  });
  await client.query({ name: 'insert-events', text: insertEvents, values: [centreNo, logNo, before, eventIds] });
  if (header.keys.length > 0) {
    const last = header.from + header.count - 1;
    await client.query(insertKeys, [centreNo, logNo, header.from, last, JSON.stringify(header.keys)]);
  }
}
