import type { ClientBase } from 'pg';

/**
 * Facts as they came, for ever. Nobody is granted UPDATE or DELETE on them; only
 * the cursor columns of a log move. Payloads lie in partitions by month of their
 * business date; who brought an event first lies in one narrow table, because
 * PostgreSQL keeps nothing unique across partitions.
 */
export async function up(client: ClientBase): Promise<void> {
  await client.query(`
    create table log (
      centre_no int not null references centre,
      log_id text not null,
      log_no int generated always as identity unique,
      parent_log_id text,
      parent_seq int,
      parent_hash bytea,
      generation int not null,
      opened_at timestamptz not null,
      received_at timestamptz not null default now(),
      seq int not null,
      hash bytea not null,
      primary key (centre_no, log_id)
    );

    create table entry (
      centre_no int not null,
      log_no int not null,
      seq int not null,
      business_date date not null,
      v int not null,
      at timestamptz not null,
      received_at timestamptz not null default now(),
      event_id uuid not null,
      hash bytea not null,
      type text not null,
      envelope text not null,
      primary key (log_no, seq, business_date)
    ) partition by range (business_date);
    -- Facts of a month that has no partition yet, and those whose date cannot be read (-infinity).
    create table entry_other partition of entry default;

    create table event (
      centre_no int not null,
      log_no int not null,
      event_id uuid not null,
      seq int not null,
      primary key (centre_no, event_id)
    );

    -- Wrapped by the centre for itself: kept for its restore, unreadable here.
    create table subject_key (
      centre_no int not null,
      log_no int not null,
      subject_id text not null,
      wrapped text not null,
      from_seq int not null,
      to_seq int not null,
      primary key (centre_no, log_no, subject_id, wrapped)
    );
    create index subject_key_range_idx on subject_key (log_no, to_seq);

    create table batch (
      batch_no bigint generated always as identity primary key,
      centre_no int not null,
      key_id text not null,
      log_no int not null,
      from_seq int not null,
      to_seq int not null,
      fresh int not null,
      received_at timestamptz not null default now(),
      sent_at timestamptz not null,
      offset_ms bigint,
      transport text not null check (transport in ('http', 'stick')),
      app_version text not null,
      waiting int not null
    );
    create index batch_centre_idx on batch (centre_no, received_at desc);

    create table exception (
      exception_no bigint generated always as identity primary key,
      centre_no int not null,
      kind text not null check (kind in ('fork', 'clone', 'refusal', 'parked', 'revocation', 'enrolment')),
      subject text not null,
      at timestamptz not null default now(),
      detail jsonb not null,
      unique (centre_no, kind, subject)
    );
    create index exception_at_idx on exception (at desc);

    -- How fast a centre may send: counters, no evidence.
    create table pace (
      centre_no int primary key,
      hour timestamptz not null,
      facts int not null,
      not_before timestamptz not null
    );
  `);

  for (const table of ['log', 'entry', 'event', 'subject_key', 'batch', 'exception', 'pace']) {
    await client.query(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy own on ${table} to yimen_ingest, yimen_projector
        using (centre_no = nullif(current_setting('app.centre', true), '')::int)
        with check (centre_no = nullif(current_setting('app.centre', true), '')::int);
      create policy console on ${table} for select to yimen_console using (true);
      grant select on ${table} to yimen_console;
    `);
  }

  await client.query(`
    create policy gate on exception for insert to yimen_gate with check (true);
    create policy gate_reads on exception for select to yimen_gate using (true);
    create policy gate on pace for select to yimen_gate using (true);
    grant select, insert on log, entry, event, subject_key, batch, exception, pace to yimen_ingest;
    grant update (seq, hash) on log to yimen_ingest;
    grant update (hour, facts, not_before) on pace to yimen_ingest;
    grant select, insert on exception to yimen_gate;
    grant select on pace to yimen_gate;
    grant select on log, entry, event to yimen_projector;
    grant select, insert on exception to yimen_projector;
  `);
}
