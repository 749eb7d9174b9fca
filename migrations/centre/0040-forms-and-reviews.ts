import type { Knex } from 'knex';

/** Drafts and cases with their sealed answers, frozen documents, and what residents said. */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('draft', (table) => {
    table.text('id').primary();
    table.text('template_id').notNullable();
    table.integer('template_version').notNullable();
    table.text('ticket_id').notNullable();
    table.text('state').notNullable();
    table.text('opened_at').notNullable();
    table.text('saved_at');
  });
  await db.raw(`create unique index draft_ticket_idx on draft (ticket_id, template_id)`);

  await db.schema.createTable('draft_answer', (table) => {
    table.text('draft_id').notNullable();
    table.text('path').notNullable();
    table.text('value').notNullable();
    table.text('saved_at').notNullable();
    table.primary(['draft_id', 'path']);
  });

  await db.schema.createTable('case_file', (table) => {
    table.text('id').primary();
    table.text('number').notNullable().unique('case_file_number_idx');
    table.text('business_date').notNullable();
    table.integer('sequence').notNullable();
    table.text('draft_id').notNullable();
    table.text('ticket_id').notNullable();
    table.text('item_id');
    table.text('document_id').notNullable();
    table.text('submitted_at').notNullable();
    table.text('due_on');
  });

  await db.schema.createTable('document', (table) => {
    table.text('id').primary();
    table.text('kind').notNullable();
    table.text('title').notNullable();
    table.text('page_size').notNullable();
    table.text('ticket_id').notNullable();
    table.text('html').notNullable();
    table.text('frozen_at').notNullable();
    table.text('file_id');
    table.text('sha256');
    table.integer('byte_length');
    table.text('print_state').notNullable();
    table.text('printer');
    table.text('print_message');
  });
  await db.raw(`create index document_ticket_idx on document (ticket_id, kind)`);

  await db.schema.createTable('review', (table) => {
    table.text('id').primary();
    table.text('ticket_id').notNullable().unique('review_ticket_idx');
    table.text('business_date').notNullable();
    table.integer('level').notNullable();
    table.text('tags').notNullable();
    table.text('words');
    table.integer('scheme_version').notNullable();
    table.text('station_id').notNullable();
    table.text('at').notNullable();
  });
  await db.raw(`create index review_day_idx on review (business_date)`);
}
