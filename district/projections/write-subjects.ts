import type { PoolClient } from 'pg';
import type { SubjectKind } from './effect';
import { foldCounter } from './fold-counter';
import { foldTicket } from './fold-ticket';
import { comparePlaces } from './place';
import type { SubjectEvent } from './subject-event';

const upsertEvents = `
  insert into subject_event as held
    (centre_no, event_id, kind, subject_id, type, generation, log_id, seq, at, business_date, payload)
  select $1, "eventId", kind, "subjectId", type, generation, "logId", seq, at, "businessDate", payload
  from json_to_recordset($2) as event (
    "eventId" uuid, kind text, "subjectId" text, type text, generation int, "logId" text, seq int,
    at timestamptz, "businessDate" date, payload text
  )
  on conflict (centre_no, kind, subject_id, event_id) do update set
    type = excluded.type, generation = excluded.generation, log_id = excluded.log_id, seq = excluded.seq,
    at = excluded.at, business_date = excluded.business_date, payload = excluded.payload
  where (excluded.generation, excluded.log_id collate "C", excluded.seq) < (held.generation, held.log_id collate "C", held.seq)`;

/** Adds events and folds every subject they are about anew; answers with the days whose figures may have changed. */
export async function writeSubjects(
  client: PoolClient,
  centreNo: number,
  events: readonly SubjectEvent[],
): Promise<readonly string[]> {
  if (events.length === 0) {
    return [];
  }

  const rows = onePerEvent(events).map((event) => ({ ...event, payload: JSON.stringify(event.payload) }));
  await client.query({ name: 'upsert-subject-events', text: upsertEvents, values: [centreNo, JSON.stringify(rows)] });
  await writeCentre(client, centreNo, events);
  await writeCounters(client, centreNo, events);
  return writeTickets(client, centreNo, events);
}

/** One statement cannot touch a row twice. */
function onePerEvent(events: readonly SubjectEvent[]): readonly SubjectEvent[] {
  const first = new Map<string, SubjectEvent>();
  for (const event of events) {
    const key = `${event.kind} ${event.subjectId} ${event.eventId}`;
    const other = first.get(key);
    if (other === undefined || comparePlaces(event, other) < 0) {
      first.set(key, event);
    }
  }
  return [...first.values()];
}

type EventRow = Omit<SubjectEvent, 'at' | 'payload'> & Readonly<{ at: Date; payload: string }>;

async function readSubjects(
  client: PoolClient,
  centreNo: number,
  kind: SubjectKind,
  events: readonly SubjectEvent[],
): Promise<ReadonlyMap<string, readonly SubjectEvent[]>> {
  const ids = [...new Set(events.filter((event) => event.kind === kind).map((event) => event.subjectId))];
  const found = new Map<string, SubjectEvent[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) {
    return found;
  }

  const { rows } = await client.query<EventRow>({
    name: 'read-subject-events',
    text: `select event_id as "eventId", kind, subject_id as "subjectId", type, generation, log_id as "logId", seq, at,
             business_date as "businessDate", payload
           from subject_event where centre_no = $1 and kind = $2 and subject_id = any ($3)`,
    values: [centreNo, kind, ids],
  });
  for (const row of rows) {
    found.get(row.subjectId)?.push({
      ...row,
      at: row.at.toISOString(),
      payload: JSON.parse(row.payload) as SubjectEvent['payload'],
    });
  }
  return found;
}

async function writeTickets(
  client: PoolClient,
  centreNo: number,
  events: readonly SubjectEvent[],
): Promise<readonly string[]> {
  const subjects = await readSubjects(client, centreNo, 'ticket', events);
  if (subjects.size === 0) {
    return [];
  }

  const before = await client.query<{ businessDate: string }>(
    `select distinct business_date as "businessDate" from ticket where centre_no = $1 and ticket_id = any ($2)`,
    [centreNo, [...subjects.keys()]],
  );
  const tickets = [...subjects].map(([ticketId, ofTicket]) => foldTicket(ticketId, ofTicket));
  await client.query({ name: 'upsert-tickets', text: upsertTickets, values: [centreNo, JSON.stringify(tickets)] });
  return [...new Set([...before.rows, ...tickets].map((row) => row.businessDate))];
}

const ticketColumns = [
  ['business_date', 'businessDate', 'date'],
  ['number', 'number', 'text'],
  ['category_id', 'categoryId', 'text'],
  ['item_id', 'itemId', 'text'],
  ['priority', 'priority', 'boolean'],
  ['state', 'state', 'text'],
  ['counter_id', 'counterId', 'text'],
  ['staff_id', 'staffId', 'text'],
  ['issued_at', 'issuedAt', 'timestamptz'],
  ['called_at', 'calledAt', 'timestamptz'],
  ['started_at', 'startedAt', 'timestamptz'],
  ['finished_at', 'finishedAt', 'timestamptz'],
  ['ended_at', 'endedAt', 'timestamptz'],
  ['calls', 'calls', 'int'],
  ['times_held', 'timesHeld', 'int'],
  ['transfers', 'transfers', 'int'],
  ['review_level', 'reviewLevel', 'int'],
  ['review_tags', 'reviewTags', 'text[]'],
  ['reviewed_at', 'reviewedAt', 'timestamptz'],
  ['review_declined', 'reviewDeclined', 'boolean'],
] as const;

const upsertTickets = `
  insert into ticket (centre_no, ticket_id, ${ticketColumns.map(([column]) => column).join(', ')})
  select $1, "ticketId", ${ticketColumns.map(([, name]) => `"${name}"`).join(', ')}
  from json_to_recordset($2) as row ("ticketId" text, ${ticketColumns.map(([, name, type]) => `"${name}" ${type}`).join(', ')})
  on conflict (centre_no, ticket_id) do update set
    ${ticketColumns.map(([column]) => `${column} = excluded.${column}`).join(', ')}`;

async function writeCounters(client: PoolClient, centreNo: number, events: readonly SubjectEvent[]): Promise<void> {
  const subjects = await readSubjects(client, centreNo, 'counter', events);
  if (subjects.size === 0) {
    return;
  }

  const counters = [...subjects].map(([counterId, ofCounter]) => foldCounter(counterId, ofCounter));
  await client.query(
    `insert into counter (centre_no, counter_id, number, name, state, removed)
     select $1, "counterId", number, name, state, removed
     from json_to_recordset($2) as row ("counterId" text, number int, name text, state text, removed boolean)
     on conflict (centre_no, counter_id) do update set
       number = excluded.number, name = excluded.name, state = excluded.state, removed = excluded.removed`,
    [centreNo, JSON.stringify(counters)],
  );
}

async function writeCentre(client: PoolClient, centreNo: number, events: readonly SubjectEvent[]): Promise<void> {
  const subjects = await readSubjects(client, centreNo, 'centre', events);
  const newest = subjects.get('centre')?.toSorted(comparePlaces).at(-1);
  if (newest === undefined) {
    return;
  }

  const { name, divisionCode, demo } = newest.payload;
  await client.query(
    `insert into centre_profile (centre_no, name, division_code, demo) values ($1, $2, $3, $4)
     on conflict (centre_no) do update set
       name = excluded.name, division_code = excluded.division_code, demo = excluded.demo`,
    [centreNo, name, divisionCode, demo],
  );
}
