import type { Knex } from 'knex';

/** AB角: who stands in for whom, when; and which deeds a deputy did. */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('deputyship', (table) => {
    table.text('id').primary();
    table.text('staff_id').notNullable();
    table.text('deputy_id').notNullable();
    table.text('item_ids').notNullable();
    table.text('from_on').notNullable();
    table.text('to_on').notNullable();
    table.text('appointed_at').notNullable();
    table.text('ended_at');
  });
  await db.raw(`create index deputyship_standing_idx on deputyship (to_on) where ended_at is null`);
  await db.schema.alterTable('case_event', (table) => {
    table.integer('as_deputy').notNullable().defaultTo(0);
  });
}
