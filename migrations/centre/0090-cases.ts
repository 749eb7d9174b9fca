import type { Knex } from 'knex';

/** Cases from the first word to the hand-over; those that a form alone made stay as accepted ones. */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('case_file_new', (table) => {
    table.text('id').primary();
    table.text('number');
    // Of two branches that gave out one number the older one's case is a twin.
    table.integer('twin').notNullable().defaultTo(0);
    table.text('progress_code');
    table.text('business_date').notNullable();
    table.integer('sequence');
    table.text('state').notNullable();
    table.text('state_since').notNullable();
    table.text('channel').notNullable();
    table.text('mode');
    table.text('ticket_id');
    table.text('resident_id');
    table.text('item_id');
    table.text('together_id');
    table.text('opened_at').notNullable();
    table.text('staff_id');
    table.text('accepted_on');
    table.text('due_on');
    table.text('suspended_on');
    table.text('closed_on');
    table.text('outcome');
    table.text('step');
    table.text('receiving_centre');
    table.text('accepting_centre');
    table.text('paper_held_at');
    table.text('proxy');
    table.text('proxy_expires_on');
    table.integer('notices').notNullable().defaultTo(0);
    // Of cases that a form alone made.
    table.text('draft_id');
    table.text('document_id');
    table.text('submitted_at');
  });
  await db.raw(
    `insert into case_file_new (id, number, twin, business_date, sequence, state, state_since, channel, mode, ticket_id,
       item_id, opened_at, accepted_on, due_on, draft_id, document_id, submitted_at)
     select id, number, twin, business_date, sequence, 'accepted', submitted_at, 'counter', 'direct', ticket_id,
       item_id, submitted_at, business_date, due_on, draft_id, document_id, submitted_at from case_file`,
  );
  await db.schema.dropTable('case_file');
  await db.schema.renameTable('case_file_new', 'case_file');
  await db.raw(`create unique index case_file_number_idx on case_file (number, twin) where number is not null`);
  await db.raw(`create unique index case_file_code_idx on case_file (progress_code) where progress_code is not null`);
  await db.raw(`create index case_file_opened_idx on case_file (opened_at, id)`);
  await db.raw(`create index case_file_state_idx on case_file (state, opened_at, id)`);
  await db.raw(`create index case_file_due_idx on case_file (due_on, id) where state in ('accepted', 'processing')`);
  await db.raw(`create index case_file_item_idx on case_file (item_id, opened_at, id)`);
  await db.raw(`create index case_file_ticket_idx on case_file (ticket_id) where ticket_id is not null`);
  await db.raw(
    `create index case_file_resident_idx on case_file (resident_id, opened_at) where resident_id is not null`,
  );

  await db.schema.createTable('case_material', (table) => {
    table.text('case_id').notNullable();
    table.text('material_id').notNullable();
    table.text('name').notNullable();
    table.text('form').notNullable();
    table.integer('copies').notNullable();
    table.text('due_on');
    table.text('note');
    table.text('at').notNullable();
    table.primary(['case_id', 'material_id']);
  });

  // What happened, in order: the history on the page of a case.
  await db.schema.createTable('case_event', (table) => {
    table.text('event_id').primary();
    table.text('case_id').notNullable();
    table.text('type').notNullable();
    table.text('state').notNullable();
    table.text('at').notNullable();
    table.text('staff_id');
    table.text('document_id');
    table.text('words');
  });
  await db.raw(`create index case_event_idx on case_event (case_id, at)`);
}
