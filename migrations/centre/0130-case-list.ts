import type { Knex } from 'knex';

/** The list of cases: views that are kept, who is to be called back, and a way to each page without sorting a million. */
export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable('case_file', (table) => {
    table.text('call_back_on');
  });
  await db.raw(`create index case_file_staff_idx on case_file (staff_id, state, opened_at, id)`);
  await db.raw(`create index case_file_channel_idx on case_file (channel, opened_at, id) where channel <> 'counter'`);
  await db.raw(`create index case_file_call_back_idx on case_file (opened_at, id) where call_back_on is not null`);

  await db.schema.createTable('case_view', (table) => {
    table.text('id').primary();
    table.text('owner_id');
    table.text('name').notNullable();
    table.text('filter').notNullable();
    table.text('sort').notNullable();
    table.text('saved_at').notNullable();
  });
}
