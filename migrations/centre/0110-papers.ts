import type { Knex } from 'knex';

/**
 * Papers may belong to a case without a ticket, their files have keys of their
 * own, and copies are counted; scans and photos that people hand in.
 */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('paper', (table) => {
    table.text('id').primary();
    table.text('kind').notNullable();
    table.text('title').notNullable();
    table.text('page_size').notNullable();
    table.text('ticket_id');
    table.text('case_id');
    table.text('html').notNullable();
    table.text('frozen_at').notNullable();
    table.text('file_id');
    table.text('file_key');
    table.text('sha256');
    table.integer('byte_length');
    table.text('print_state').notNullable();
    table.integer('copies').notNullable();
    table.text('printer');
    table.text('print_message');
  });
  await db.raw(`insert into paper (
      id, kind, title, page_size, ticket_id, case_id, html, frozen_at, file_id, sha256, byte_length,
      print_state, copies, printer, print_message
    ) select
      id, kind, title, page_size, ticket_id, null, html, frozen_at, file_id, sha256, byte_length,
      print_state, case print_state when 'printed' then 1 else 0 end, printer, print_message
    from document`);
  await db.schema.dropTable('document');
  await db.schema.renameTable('paper', 'document');
  await db.raw(`create index document_ticket_idx on document (ticket_id, kind)`);
  await db.raw(`create index document_case_idx on document (case_id)`);
  await db.raw(`create index document_queue_idx on document (print_state) where print_state in ('asked', 'failed')`);

  await db.schema.createTable('attachment', (table) => {
    table.text('id').primary();
    table.text('case_id').notNullable();
    table.text('place').notNullable();
    table.text('kind').notNullable();
    table.text('resident_id');
    table.text('media_type').notNullable();
    table.integer('byte_length').notNullable();
    table.text('sha256').notNullable();
    table.text('file_id').notNullable();
    table.text('file_key').notNullable();
    table.text('collected_at').notNullable();
    table.text('collected_by');
    table.text('reused_from');
    table.text('removed_at');
  });
  await db.raw(`create index attachment_case_idx on attachment (case_id)`);
  await db.raw(`create index attachment_reuse_idx on attachment (resident_id, kind, collected_at)`);
  await db.raw(`create index attachment_file_idx on attachment (file_id)`);
}
