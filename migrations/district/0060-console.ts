import type { ClientBase } from 'pg';

/** People of the district's console, their sessions, and what they did. */
export async function up(client: ClientBase): Promise<void> {
  await client.query(`
    create table console_user (
      user_no integer generated always as identity primary key,
      name text not null,
      password_hash text not null,
      roles text[] not null,
      active boolean not null default true,
      created_at timestamptz not null
    );
    create unique index console_user_name_idx on console_user (name) where active;

    -- Of a session's token only the hash is kept: who reads the table cannot speak for anybody.
    create table console_session (
      token_sha256 text primary key,
      user_no integer not null references console_user,
      opened_at timestamptz not null,
      seen_at timestamptz not null,
      closed_at timestamptz
    );
    create index console_session_user_idx on console_session (user_no);

    -- Wrong passwords by person and address, so that every server of the district counts them together.
    create table console_failure (
      account text not null,
      address text not null,
      failures integer not null,
      last_at timestamptz not null,
      locked_until timestamptz,
      primary key (account, address)
    );

    create table console_audit (
      audit_no bigint generated always as identity primary key,
      at timestamptz not null,
      user_no integer references console_user,
      address text not null,
      method text not null,
      request_id text not null,
      subject jsonb not null,
      outcome text not null
    );
    -- One press of one person is done once, whatever the network does with it.
    create unique index console_audit_request_idx on console_audit (user_no, request_id) where outcome = 'done';

    create table console_note (
      note_no bigint generated always as identity primary key,
      exception_no bigint not null,
      user_no integer not null references console_user,
      at timestamptz not null,
      note text not null
    );
    create index console_note_exception_idx on console_note (exception_no);

    grant select on console_user, console_session, console_failure, console_audit, console_note to yimen_console;
    grant insert on console_user, console_session, console_failure, console_audit, console_note to yimen_console;
    grant update (password_hash, roles, active) on console_user to yimen_console;
    grant update (seen_at, closed_at) on console_session to yimen_console;
    grant update (failures, last_at, locked_until), delete on console_failure to yimen_console;
  `);
}
