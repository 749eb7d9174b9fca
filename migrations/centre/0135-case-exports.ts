import type { Knex } from 'knex';

/** What was taken out of the list of cases as a file, by whom, before whose eyes. */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('case_export', (table) => {
    table.text('id').primary();
    table.text('staff_id');
    table.text('witness_id');
    table.text('at').notNullable();
    table.integer('row_count').notNullable();
    table.text('filter').notNullable();
    table.text('words');
  });
  await db.raw(`create index case_export_at_idx on case_export (at)`);
}
