import type { Knex } from 'knex';

/** Reviews that are put right, that come by a code, or named; whether a screen asked; and who tried without being allowed. */
export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable('review', (table) => {
    table.text('source').notNullable().defaultTo('rating');
    table.integer('named').notNullable().defaultTo(0);
    table.text('contact');
    table.text('corrected_at');
    table.integer('repeats').notNullable().defaultTo(0);
  });
  await db.schema.alterTable('ticket', (table) => {
    table.text('review_offered_at');
  });
  await db.schema.createTable('review_attempt', (table) => {
    table.text('event_id').primary();
    table.text('at').notNullable();
    table.text('method').notNullable();
    table.text('role').notNullable();
    table.text('station_id');
    table.text('staff_id');
  });
  await db.raw(`create index review_attempt_at_idx on review_attempt (at)`);
  // Scores ask a period for its tickets and their reviews by clerk.
  await db.raw(`create index ticket_clerk_idx on ticket (staff_id, business_date) where staff_id is not null`);
}
