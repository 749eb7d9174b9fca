import type { ClientBase } from 'pg';

const tables = `
    create table projection_cursor (
      log_no int primary key references log (log_no),
      centre_no int not null,
      seq int not null
    );

    create table parked (
      centre_no int not null,
      log_no int not null,
      seq int not null,
      type text not null,
      v int not null,
      reason text not null check (reason in ('unknown', 'malformed')),
      parked_at timestamptz not null default now(),
      primary key (log_no, seq)
    );
    create index parked_type_idx on parked (type, v);

    create table subject_event (
      centre_no int not null,
      event_id uuid not null,
      kind text not null,
      subject_id text not null,
      type text not null,
      generation int not null,
      log_id text not null,
      seq int not null,
      at timestamptz not null,
      business_date date not null,
      payload text not null,
      primary key (centre_no, kind, subject_id, event_id)
    );

    create table ticket (
      centre_no int not null,
      ticket_id text not null,
      business_date date not null,
      number text,
      category_id text,
      item_id text,
      priority boolean,
      state text not null,
      counter_id text,
      staff_id text,
      issued_at timestamptz,
      called_at timestamptz,
      started_at timestamptz,
      finished_at timestamptz,
      ended_at timestamptz,
      calls int not null,
      times_held int not null,
      transfers int not null,
      review_level int,
      review_tags text[],
      reviewed_at timestamptz,
      review_declined boolean not null,
      primary key (centre_no, ticket_id)
    );
    create index ticket_day_idx on ticket (centre_no, business_date);

    create table centre_profile (
      centre_no int primary key,
      name text,
      division_code text,
      demo boolean,
      standards_version int,
      standards_from text
    );

    create table counter (
      centre_no int not null,
      counter_id text not null,
      number int,
      name text,
      state text,
      removed boolean not null,
      primary key (centre_no, counter_id)
    );

    create table centre_day (
      centre_no int not null,
      business_date date not null,
      issued int not null,
      called int not null,
      finished int not null,
      missed int not null,
      held int not null,
      cancelled int not null,
      expired int not null,
      open int not null,
      wait_p50_seconds int,
      wait_p90_seconds int,
      wait_longest_seconds int,
      service_p50_seconds int,
      reviews int not null,
      declined int not null,
      level_1 int not null,
      level_2 int not null,
      level_3 int not null,
      level_4 int not null,
      level_5 int not null,
      primary key (centre_no, business_date)
    );

    create table centre_day_part (
      centre_no int not null,
      business_date date not null,
      part text not null check (part in ('category', 'counter')),
      part_id text not null,
      issued int not null,
      finished int not null,
      wait_p50_seconds int,
      service_p50_seconds int,
      reviews int not null,
      bad_reviews int not null,
      primary key (centre_no, business_date, part, part_id)
    );
  `;

/**
 * What the console shows: tables that are a function of the set of events, and
 * can be made again from them. `subject_event` holds the few values of an event
 * that a table needs, once for each event, at the least place it was seen at.
 */
export async function up(client: ClientBase): Promise<void> {
  await client.query(tables);

  for (const table of [
    'projection_cursor',
    'parked',
    'subject_event',
    'ticket',
    'centre_profile',
    'counter',
    'centre_day',
    'centre_day_part',
  ]) {
    await client.query(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy own on ${table} to yimen_projector
        using (centre_no = nullif(current_setting('app.centre', true), '')::int)
        with check (centre_no = nullif(current_setting('app.centre', true), '')::int);
      create policy console on ${table} for select to yimen_console using (true);
      grant select, insert, update, delete on ${table} to yimen_projector;
      grant select on ${table} to yimen_console;
    `);
  }

  // Which centres have something new is the one thing the projector asks of all of them.
  await client.query(`
    create policy backlog on log for select to yimen_projector using (true);
    create policy backlog on projection_cursor for select to yimen_projector using (true);
    create policy backlog on parked for select to yimen_projector using (true);
  `);
}
