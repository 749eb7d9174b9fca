import type { Knex } from 'knex';

/** The centre, its people, its stations, its counters, and the keys of what is sealed. */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('centre', (table) => {
    table.text('id').primary();
    table.text('name').notNullable();
    table.text('division_code').notNullable();
    table.integer('demo').notNullable();
    table.text('settings').notNullable();
    table.text('business_date').notNullable();
    table.text('configured_at').notNullable();
  });

  await db.schema.createTable('standard_version', (table) => {
    table.text('bundle_id').notNullable();
    table.integer('version').notNullable();
    table.text('sha256').notNullable();
    table.text('effective_from').notNullable();
    table.text('installed_at').notNullable();
    table.primary(['bundle_id', 'version', 'sha256']);
  });

  await db.schema.createTable('subject_key', (table) => {
    table.text('subject_id').primary();
    table.text('wrapped').notNullable();
  });

  await db.schema.createTable('staff', (table) => {
    table.text('id').primary();
    table.text('name').notNullable();
    table.text('roles').notNullable();
    table.text('password_hash').notNullable();
    table.integer('active').notNullable();
  });
  await db.raw(`create unique index staff_active_name_idx on staff (name) where active = 1`);

  await db.schema.createTable('sign_in_failure', (table) => {
    table.text('station_id').notNullable();
    table.text('staff_id').notNullable();
    table.integer('failures').notNullable();
    table.text('last_at').notNullable();
    table.text('locked_until');
    table.primary(['station_id', 'staff_id']);
  });

  await db.schema.createTable('station', (table) => {
    table.text('id').primary();
    table.text('kind').notNullable();
    table.text('name').notNullable();
    table.text('counter_id');
    table.text('token_sha256').unique('station_token_idx');
    table.text('revoked_at');
  });

  await db.schema.createTable('session', (table) => {
    table.text('station_id').primary();
    table.text('staff_id').notNullable();
    table.text('role').notNullable();
    table.integer('locked').notNullable();
    table.text('signed_in_at').notNullable();
  });

  await db.schema.createTable('pin', (table) => {
    table.text('station_id').notNullable();
    table.text('staff_id').notNullable();
    table.text('pin_hash').notNullable();
    table.integer('failures').notNullable();
    table.primary(['station_id', 'staff_id']);
  });

  await db.schema.createTable('counter', (table) => {
    table.text('id').primary();
    table.integer('number').notNullable();
    table.text('name').notNullable();
    table.text('mode').notNullable();
    table.text('skills').notNullable();
    table.integer('place_column').notNullable();
    table.integer('place_row').notNullable();
    table.text('state').notNullable();
    table.text('pause_reason');
    table.text('staff_id');
    table.integer('priority_turn').notNullable();
    table.integer('removed').notNullable();
  });
  await db.raw(`create unique index counter_number_idx on counter (number) where removed = 0`);
}
