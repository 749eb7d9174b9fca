import type { Knex } from 'knex';

/** What the counter's work with cases needs: the procedure a case began with, certificates, deputies, first questions. */
export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable('case_file', (table) => {
    table.text('bundle_id');
    table.integer('bundle_version');
    table.text('procedure_id');
    table.integer('procedure_version');
    table.text('certificate');
  });
  await db.raw(`create index case_file_undated_idx on case_file (accepted_on, id)
     where due_on is null and state in ('accepted', 'processing')`);

  await db.schema.alterTable('case_event', (table) => {
    table.text('on_day');
    // Whose case it was when somebody else did this (AB角).
    table.text('instead_of');
    table.text('step');
  });

  await db.schema.createTable('deputy', (table) => {
    table.text('id').primary();
    table.text('staff_id').notNullable();
    table.text('deputy_id').notNullable();
    table.text('from_on').notNullable();
    table.text('to_on').notNullable();
    table.text('set_at').notNullable();
  });
  await db.raw(`create index deputy_staff_idx on deputy (staff_id, from_on)`);

  await db.schema.createTable('inquiry', (table) => {
    table.text('id').primary();
    table.text('channel').notNullable();
    table.text('business_date').notNullable();
    table.text('asked_at').notNullable();
    table.text('staff_id');
    table.text('ticket_id');
    table.text('question').notNullable();
    table.text('handed_to');
    table.text('handed_at');
    table.text('outcome');
    table.text('closed_at');
    table.text('closed_by');
  });
  await db.raw(`create index inquiry_asked_idx on inquiry (asked_at, id)`);
  await db.raw(`create index inquiry_open_idx on inquiry (asked_at, id) where closed_at is null`);
}
