import type { Knex } from 'knex';

/** Standards that came down: which are kept, which day each was chosen for, what was refused, how fresh the word is. */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('received_standard', (table) => {
    table.text('sha256').primary();
    table.text('bundle_id').notNullable();
    table.integer('version').notNullable();
    table.text('title').notNullable();
    table.text('effective_from').notNullable();
    table.text('spec').notNullable();
    table.text('min_app').notNullable();
    table.text('source').notNullable();
    table.integer('readable').notNullable();
    table.text('received_at').notNullable();
  });

  await db.schema.createTable('chosen_standard', (table) => {
    table.text('sha256').primary();
    table.integer('version').notNullable();
    table.text('from_on').notNullable();
    table.text('chosen_at').notNullable();
    table.text('withdrawn_at');
  });

  await db.schema.createTable('refused_standard', (table) => {
    table.text('source').notNullable();
    table.text('reason').notNullable();
    table.text('file').notNullable();
    table.text('sha256');
    table.integer('version');
    table.text('detail').notNullable();
    table.text('faults').notNullable();
    table.text('refused_at').notNullable();
  });
  await db.raw(`create index refused_standard_newest_idx on refused_standard (refused_at)`);

  await db.schema.createTable('standards_confirmation', (table) => {
    table.text('source').primary();
    table.text('until').notNullable();
    table.text('confirmed_at').notNullable();
  });
}
