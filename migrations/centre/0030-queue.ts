import type { Knex } from 'knex';

/** Tickets, every stay of a ticket in a state, calls, and the day's numbers. */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('number_band', (table) => {
    table.text('business_date').notNullable();
    table.text('band').notNullable();
    table.integer('last').notNullable();
    table.primary(['business_date', 'band']);
  });

  await db.schema.createTable('ticket', (table) => {
    table.text('id').primary();
    table.text('business_date').notNullable();
    table.text('number').notNullable();
    table.text('band').notNullable();
    table.integer('sequence').notNullable();
    table.text('category_id').notNullable();
    table.text('item_id');
    table.integer('priority').notNullable();
    table.text('state').notNullable();
    table.text('state_since').notNullable();
    table.text('state_note');
    table.text('counter_id');
    table.text('staff_id');
    table.text('issued_at').notNullable();
    table.text('queued_at').notNullable();
    table.integer('front').notNullable();
    table.text('reserved_for');
    table.integer('calls').notNullable();
    table.text('called_at');
    table.text('last_called_at');
    table.text('started_at');
    table.text('finished_at');
    table.text('review_declined_at');
  });
  await db.raw(`create unique index ticket_number_idx on ticket (business_date, number)`);
  await db.raw(`create unique index ticket_band_idx on ticket (business_date, band, sequence)`);
  await db.raw(`create index ticket_state_idx on ticket (business_date, state, category_id)`);
  await db.raw(`create index ticket_counter_idx on ticket (counter_id, finished_at)`);
  // One person at a counter: held here even if the code above were wrong.
  await db.raw(`create unique index ticket_at_counter_idx on ticket (counter_id) where state in ('called', 'serving')`);

  await db.schema.createTable('ticket_stay', (table) => {
    table.text('ticket_id').notNullable();
    table.integer('nth').notNullable();
    table.text('state').notNullable();
    table.text('counter_id');
    table.text('staff_id');
    table.text('started_at').notNullable();
    table.text('ended_at');
    table.primary(['ticket_id', 'nth']);
  });

  await db.schema.createTable('call', (table) => {
    table.integer('id').primary();
    table.text('business_date').notNullable();
    table.text('ticket_id').notNullable();
    table.text('counter_id').notNullable();
    table.text('staff_id');
    table.integer('nth').notNullable();
    table.text('at').notNullable();
  });
  await db.raw(`create index call_day_idx on call (business_date, id)`);
}
