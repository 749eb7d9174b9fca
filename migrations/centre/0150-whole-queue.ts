import type { Knex } from 'knex';

/** Lanes, appointments, return tickets, several matters on one ticket, what was promised, and what can be taken back. */
export async function up(db: Knex): Promise<void> {
  await widenTickets(db);
  await db.schema.alterTable('ticket_stay', (table) => {
    table.text('note');
  });
  await db.schema.alterTable('call', (table) => {
    table.integer('undone').notNullable().defaultTo(0);
    table.text('direct_reason');
    table.integer('skipped');
  });
  await db.raw(`create index call_ticket_idx on call (ticket_id, id)`);
  await db.schema.alterTable('counter', (table) => {
    table.text('last_deed');
    table.text('free_since');
  });
  await db.schema.alterTable('centre', (table) => {
    table.integer('tide_in').notNullable().defaultTo(0);
  });
  await createAppointments(db);
  await createVisits(db);
}

async function widenTickets(db: Knex): Promise<void> {
  await db.schema.alterTable('ticket', (table) => {
    table.text('lane').notNullable().defaultTo('service');
    table.integer('returning').notNullable().defaultTo(0);
    table.text('slot_from');
    table.text('slot_to');
    table.text('case_id');
    table.integer('low_counter').notNullable().defaultTo(0);
    table.integer('needs_help').notNullable().defaultTo(0);
    table.text('reserved_staff');
    table.text('held_place');
    // Sealed: whose ticket it is, where it was said.
    table.text('person');
    table.integer('let_later').notNullable().defaultTo(0);
    table.text('first_called_at');
    // What was promised when it was taken.
    table.integer('expected_seconds');
    table.integer('usual_seconds');
    table.integer('low_minutes');
    table.integer('high_minutes');
  });
  await db.raw(`update ticket set first_called_at = called_at`);
  // Asked at every call and every minute: without these both read all tickets there ever were.
  await db.raw(
    `create index ticket_open_idx on ticket (business_date) where state in ('waiting', 'called', 'serving', 'held')`,
  );
  await db.raw(
    `create index ticket_promise_idx on ticket (category_id, business_date, first_called_at)
     where low_minutes is not null and first_called_at is not null`,
  );
}

async function createAppointments(db: Knex): Promise<void> {
  await db.schema.createTable('appointment', (table) => {
    table.text('id').primary();
    table.text('business_date').notNullable();
    table.text('code').notNullable();
    table.text('slot_from').notNullable();
    table.text('slot_to').notNullable();
    table.text('category_id').notNullable();
    // Its number is given even where the category is gone by then.
    table.text('letter').notNullable();
    table.text('item_id');
    table.text('channel').notNullable();
    table.text('name').notNullable();
    table.text('phone').notNullable();
    table.text('state').notNullable();
    table.text('note');
    table.text('ticket_id');
    table.text('booked_at').notNullable();
  });
  await db.raw(`create index appointment_slot_idx on appointment (business_date, category_id, slot_from)`);
  await db.raw(`create index appointment_code_idx on appointment (code, business_date)`);
  await db.raw(`create index appointment_open_idx on appointment (business_date) where state = 'booked'`);
}

async function createVisits(db: Knex): Promise<void> {
  await db.schema.createTable('ticket_item', (table) => {
    table.text('ticket_id').notNullable();
    table.integer('nth').notNullable();
    table.text('item_id').notNullable();
    table.text('done_at');
    table.text('counter_id');
    table.primary(['ticket_id', 'item_id']);
  });

  await db.schema.createTable('return_ticket', (table) => {
    table.text('id').primary();
    table.text('code').notNullable();
    table.text('ticket_id').notNullable();
    table.text('category_id').notNullable();
    table.text('letter').notNullable();
    table.text('item_id');
    table.text('reason').notNullable();
    table.text('given_at').notNullable();
    table.text('valid_until').notNullable();
    table.text('used_ticket_id');
  });
  await db.raw(`create index return_ticket_code_idx on return_ticket (code)`);
  await db.raw(`create index return_ticket_of_idx on return_ticket (ticket_id)`);
  await db.raw(
    `create index return_ticket_used_idx on return_ticket (used_ticket_id) where used_ticket_id is not null`,
  );

  await db.schema.createTable('quick_service', (table) => {
    table.text('id').primary();
    table.text('business_date').notNullable();
    table.text('counter_id').notNullable();
    table.text('staff_id');
    table.text('category_id').notNullable();
    table.text('item_id');
    table.text('at').notNullable();
  });
  await db.raw(`create index quick_service_day_idx on quick_service (business_date, counter_id)`);

  // What came of the promises of days before, learnt when a day begins.
  await db.schema.createTable('wait_lesson', (table) => {
    table.text('category_id').primary();
    table.integer('cases').notNullable();
    table.integer('low_permille').notNullable();
    table.integer('high_permille').notNullable();
  });

  await db.schema.createTable('quota', (table) => {
    table.text('category_id').primary();
    table.integer('per_hour');
    table.integer('per_day');
  });
}
