import type { Knex } from 'knex';

/** Bad reviews from the press to the closure, with every step. */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('bad_review', (table) => {
    table.text('review_id').primary();
    table.text('ticket_id').notNullable();
    table.text('state').notNullable();
    table.text('opened_on').notNullable();
    table.text('contact_due_on');
    table.text('mend_due_on');
    table.text('staff_id');
    table.text('contacted_on');
    table.text('resolved_on');
    table.text('proposed_by');
    table.text('proposed_reason');
    table.text('public_text');
    table.text('published_on');
    table.integer('contact_climbed').notNullable().defaultTo(0);
    table.integer('mend_climbed').notNullable().defaultTo(0);
  });
  await db.raw(`create index bad_review_day_idx on bad_review (opened_on)`);
  await db.raw(`create index bad_review_state_idx on bad_review (state)`);

  await db.schema.createTable('bad_review_event', (table) => {
    table.text('event_id').primary();
    table.text('review_id').notNullable();
    table.text('type').notNullable();
    table.text('at').notNullable();
    table.text('staff_id');
    table.text('words');
  });
  await db.raw(`create index bad_review_event_idx on bad_review_event (review_id, at)`);
}
