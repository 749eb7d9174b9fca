import type { ClientBase } from 'pg';

/** The published standards: signed lists, bundles, keys sealed by their owners, and what waits for a second signature. */
export async function up(client: ClientBase): Promise<void> {
  await client.query(`
    do $$ begin
      create role yimen_standards nologin;
    exception when duplicate_object or unique_violation then null;
    end $$`);
  await client.query(`grant yimen_standards to current_user`);

  await client.query(`
    create table tuf_metadata (
      role text not null check (role in ('root', 'targets', 'snapshot', 'timestamp')),
      version int not null check (version > 0),
      bytes bytea not null,
      expires_at timestamptz not null,
      made_at timestamptz not null,
      primary key (role, version)
    );

    create table tuf_target (
      sha256 text primary key,
      file text not null,
      bytes bytea not null,
      bundle_id text not null,
      version int not null unique,
      title jsonb not null,
      effective_from text not null,
      published_at timestamptz not null
    );

    -- A private key stands here only under its owner's passphrase; that of the servers under their secret.
    create table publisher_key (
      key_id text primary key,
      purpose text not null check (purpose in ('targets', 'online')),
      name text not null,
      public_key text not null,
      sealed text not null,
      made_at timestamptz not null,
      withdrawn_at timestamptz
    );
    create unique index publisher_key_name_idx on publisher_key (purpose, name) where withdrawn_at is null;

    create table bundle_proposal (
      proposal_id uuid primary key,
      sha256 text not null,
      bytes bytea not null,
      bundle_id text not null,
      version int not null,
      title jsonb not null,
      effective_from text not null,
      min_app text not null,
      -- The list as it is to be signed: both people sign the same bytes.
      list bytea not null,
      state text not null check (state in ('open', 'published', 'withdrawn')),
      proposed_by text not null,
      proposed_at timestamptz not null,
      closed_at timestamptz
    );
    create unique index bundle_proposal_open_idx on bundle_proposal (sha256) where state = 'open';

    create table proposal_signature (
      proposal_id uuid not null references bundle_proposal,
      key_id text not null references publisher_key,
      name text not null,
      signature text not null,
      signed_at timestamptz not null,
      primary key (proposal_id, key_id),
      unique (proposal_id, name)
    );
  `);

  await client.query(`
    -- Nobody may change or delete what was signed.
    grant select, insert on tuf_metadata, tuf_target to yimen_standards, yimen_console;
    grant select, insert on publisher_key, bundle_proposal, proposal_signature to yimen_standards, yimen_console;
    grant update (withdrawn_at) on publisher_key to yimen_standards, yimen_console;
    grant update (list, state, closed_at) on bundle_proposal to yimen_standards, yimen_console;
    -- Signatures under a list that another publication overtook are worth nothing and are given anew.
    grant delete on proposal_signature to yimen_standards, yimen_console;
    grant select on tuf_metadata, tuf_target to yimen_gate;
  `);
}
