import type { Knex } from 'knex';

/** What the counter's work with cases needs: the procedure a case began with, certificates, in whose place a deed was done. */
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
}
