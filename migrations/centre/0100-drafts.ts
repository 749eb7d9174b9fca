import type { Knex } from 'knex';

/**
 * Drafts belong to cases: with the day of the application, what is known of each
 * answer, each change for undo, and the answers of before a move to a new version.
 */
export async function up(db: Knex): Promise<void> {
  // SQLite cannot take a NOT NULL off a column, and a case by telephone has no ticket.
  await db.schema.createTable('draft_new', (table) => {
    table.text('id').primary();
    table.text('template_id').notNullable();
    table.integer('template_version').notNullable();
    table.text('ticket_id');
    table.text('case_id');
    table.text('resident_id');
    table.text('applied_on');
    table.text('state').notNullable();
    table.text('opened_at').notNullable();
    table.text('saved_at');
    table.integer('last_change').notNullable().defaultTo(0);
    /** Where a way back leads; null when there is none. */
    table.integer('migrated_from');
    table.text('document_id');
    table.text('submitted_on');
    table.text('counts');
    table.integer('keystrokes_saved');
  });
  await db.raw(
    `insert into draft_new (id, template_id, template_version, ticket_id, state, opened_at, saved_at)
     select id, template_id, template_version, ticket_id, state, opened_at, saved_at from draft`,
  );
  await db.schema.dropTable('draft');
  await db.schema.renameTable('draft_new', 'draft');
  await db.raw(`create unique index draft_ticket_idx on draft (ticket_id, template_id) where case_id is null`);
  await db.raw(`create unique index draft_case_idx on draft (case_id, template_id) where case_id is not null`);
  await db.raw(`create index draft_resident_idx on draft (resident_id) where resident_id is not null`);
  await db.raw(`create index draft_submitted_idx on draft (submitted_on) where submitted_on is not null`);

  await db.schema.alterTable('draft_answer', (table) => {
    table.text('origin');
    table.text('note');
  });

  // Number 0 is what was filled in when the draft was opened.
  await db.schema.createTable('draft_change', (table) => {
    table.text('draft_id').notNullable();
    table.integer('number').notNullable();
    table.text('path').notNullable();
    table.text('value');
    table.text('origin').notNullable();
    table.text('note').notNullable();
    table.text('at').notNullable();
    table.primary(['draft_id', 'number', 'path']);
  });

  await db.schema.createTable('draft_kept', (table) => {
    table.text('draft_id').notNullable();
    table.integer('version').notNullable();
    table.text('path').notNullable();
    table.text('value').notNullable();
    table.text('saved_at').notNullable();
    table.text('origin');
    table.text('note');
    table.primary(['draft_id', 'version', 'path']);
  });
}
