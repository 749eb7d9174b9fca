import type { ClientBase } from 'pg';

/**
 * Roles, centres and their keys. Nobody logs in as one of these roles: the
 * server takes the narrowest one for each transaction. Roles belong to the whole
 * cluster, so another database of it may have made them before.
 */
const roles = ['yimen_gate', 'yimen_ingest', 'yimen_projector', 'yimen_console'];

export async function up(client: ClientBase): Promise<void> {
  for (const role of roles) {
    await client.query(`
      do $$ begin
        create role ${role} nologin;
      exception when duplicate_object or unique_violation then null;
      end $$`);
    await client.query(`grant ${role} to current_user`);
  }

  await client.query(`
    create table district (
      only_one boolean primary key default true check (only_one),
      name text not null,
      facts_per_hour int not null,
      paced_batch int not null,
      pace_ms int not null
    );
    -- 2 x a normal day of 18,000 facts in an hour; beyond it 200 facts every 50 ms, which leaves the others room.
    insert into district (name, facts_per_hour, paced_batch, pace_ms) values ('区政务服务', 36000, 200, 50);

    create table centre (
      centre_no int generated always as identity primary key,
      centre_id text unique,
      name text not null,
      division_code text not null,
      created_at timestamptz not null default now()
    );

    create table centre_key (
      key_id text primary key,
      centre_no int not null references centre,
      public_key text not null,
      status text not null check (status in ('active', 'revoked')),
      reason text,
      enrolled_at timestamptz not null default now(),
      revoked_at timestamptz
    );
    create index centre_key_centre_idx on centre_key (centre_no);

    create table enrolment_code (
      code_hash text primary key,
      centre_no int not null references centre,
      expires_at timestamptz not null,
      used_at timestamptz,
      made_by text not null,
      made_at timestamptz not null default now()
    );

    create table enrolment_try (
      address text not null,
      at timestamptz not null default now()
    );
    create index enrolment_try_address_idx on enrolment_try (address, at);

    create table nonce (
      centre_no int not null,
      key_id text not null,
      nonce uuid not null,
      at timestamptz not null default now(),
      primary key (key_id, nonce)
    );
    create index nonce_age_idx on nonce (at);
  `);

  await client.query(`
    alter table centre enable row level security;
    alter table centre force row level security;
    alter table centre_key enable row level security;
    alter table centre_key force row level security;
    alter table enrolment_code enable row level security;
    alter table enrolment_code force row level security;
    alter table nonce enable row level security;
    alter table nonce force row level security;

    -- The gate finds out who knocks: it knows every centre and not one fact.
    create policy gate on centre to yimen_gate using (true) with check (true);
    create policy gate on centre_key to yimen_gate using (true) with check (true);
    create policy gate on enrolment_code to yimen_gate using (true) with check (true);
    create policy gate on nonce to yimen_gate using (true);
    create policy console on centre for select to yimen_console using (true);
    create policy console on centre_key for select to yimen_console using (true);
    create policy console on enrolment_code for select to yimen_console using (true);
    create policy own on centre for select to yimen_ingest, yimen_projector
      using (centre_no = nullif(current_setting('app.centre', true), '')::int);
    create policy own on nonce to yimen_ingest
      using (centre_no = nullif(current_setting('app.centre', true), '')::int)
      with check (centre_no = nullif(current_setting('app.centre', true), '')::int);

    grant select on district to yimen_gate, yimen_ingest, yimen_projector, yimen_console;
    grant select, insert on centre to yimen_gate;
    grant update (centre_id, name) on centre to yimen_gate;
    grant select, insert on centre_key to yimen_gate;
    grant update (status, reason, revoked_at) on centre_key to yimen_gate;
    grant select, insert on enrolment_code to yimen_gate;
    grant update (used_at) on enrolment_code to yimen_gate;
    grant select, insert, delete on enrolment_try to yimen_gate;
    grant select, delete on nonce to yimen_gate;
    grant select, insert on nonce to yimen_ingest;
    grant select on centre to yimen_ingest, yimen_projector;
    grant select on centre, centre_key, enrolment_code to yimen_console;
  `);
}
