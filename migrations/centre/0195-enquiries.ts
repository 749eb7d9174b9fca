import type { Knex } from 'knex';

/** 首问负责: what was asked first of whom, who was to answer, and how it ended. */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('enquiry', (table) => {
    table.text('id').primary();
    table.text('asked_on').notNullable();
    table.text('asked_at').notNullable();
    table.text('staff_id');
    table.text('channel').notNullable();
    table.text('ticket_id');
    table.text('resident_id');
    table.text('asker');
    table.text('question').notNullable();
    // Whose it is to answer now; null while it is the first one's own.
    table.text('target_kind');
    table.text('target');
    table.text('closed_at');
    table.text('closed_by');
    table.text('outcome');
    table.text('words');
  });
  await db.raw(`create index enquiry_open_idx on enquiry (asked_at, id) where closed_at is null`);
  await db.raw(`create index enquiry_closed_idx on enquiry (closed_at, id) where closed_at is not null`);
  await db.raw(`create index enquiry_resident_idx on enquiry (resident_id) where resident_id is not null`);

  await db.schema.createTable('enquiry_hand_over', (table) => {
    table.text('event_id').primary();
    table.text('enquiry_id').notNullable();
    table.text('at').notNullable();
    table.text('staff_id');
    table.text('kind').notNullable();
    table.text('target').notNullable();
  });
  await db.raw(`create index enquiry_hand_over_idx on enquiry_hand_over (enquiry_id, at)`);
}
