import type { Pool } from 'pg';
import type { ReadBatch } from '../../core/sync/batch-file';
import { readFact } from '../../district/ingest/read-fact';

export type BareTable = 'bare' | 'bare_lists';

/** The columns of `entry` in one plain table, with an event id that is unique: the least that keeps facts once. */
export async function createBareTable(pool: Pool, name: BareTable): Promise<void> {
  await pool.query(`create table ${name} (
    centre_no int not null, log_no int not null, seq int not null, business_date date not null, v int not null,
    at timestamptz not null, received_at timestamptz not null default now(), event_id uuid primary key,
    hash bytea not null, type text not null, envelope text not null
  )`);
}

type BareRow = readonly [
  seq: number,
  date: string,
  v: number,
  at: string,
  eventId: string,
  hash: string,
  type: string,
  envelope: string,
];

function rowsOf(batch: ReadBatch): readonly BareRow[] {
  const { header } = batch;
  return batch.envelopes.map((envelope, index) => {
    const place = {
      centreId: header.centreId,
      logId: header.log.logId,
      seq: header.from + index,
      sentAt: header.sentAt,
    };
    const fact = readFact(envelope, place);
    if (typeof fact === 'string') {
      throw new Error(fact);
    }
    return [
      place.seq,
      fact.businessDate,
      fact.v,
      fact.at,
      fact.eventId,
      batch.hashes[index] ?? '',
      fact.type,
      envelope,
    ];
  });
}

const names = 'centre_no, log_no, seq, business_date, v, at, event_id, hash, type, envelope';
const columns = 8;

/** One multi-row `INSERT … VALUES … ON CONFLICT DO NOTHING`, committed by itself. */
export async function insertBare(pool: Pool, batch: ReadBatch): Promise<void> {
  const rows = rowsOf(batch);
  const values = rows.flatMap(([seq, date, v, at, eventId, hash, type, envelope]) => [
    seq,
    date,
    v,
    at,
    eventId,
    Buffer.from(hash, 'hex'),
    type,
    envelope,
  ]);
  const places = rows.map(
    (_, row) =>
      `(1, 1, ${Array.from({ length: columns }, (_unused, column) => `$${row * columns + column + 1}`).join(', ')})`,
  );
  await pool.query(`insert into bare (${names}) values ${places.join(', ')} on conflict do nothing`, values);
}

/** The same with its values in one list for each column, as the ingest path sends them: the fastest bare insert we know. */
export async function insertBareLists(pool: Pool, batch: ReadBatch): Promise<void> {
  const rows = rowsOf(batch);
  const list = (column: number, separator = ' ') => rows.map((row) => row[column]).join(separator);
  await pool.query({
    name: 'insert-bare-lists',
    text: `insert into bare_lists (${names})
      select 1, 1, seq, d, v, at, event_id, decode(hash, 'hex'), type, envelope
      from unnest(
        string_to_array($1, ' ')::int[], string_to_array($2, ' ')::date[], string_to_array($3, ' ')::int[],
        string_to_array($4, ' ')::timestamptz[], string_to_array($5, ' ')::uuid[], string_to_array($6, ' '),
        string_to_array($7, ' '), string_to_array($8, E'\\n')
      ) as fact (seq, d, v, at, event_id, hash, type, envelope)
      on conflict do nothing`,
    values: [list(0), list(1), list(2), list(3), list(4), list(5), list(6), list(7, '\n')],
  });
}
