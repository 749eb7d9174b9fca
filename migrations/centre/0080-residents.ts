import type { Knex } from 'knex';

/** Residents: sealed values with where they come from, relations, merges, reveals, and the keyed words they are found by. */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('resident', (table) => {
    table.text('id').primary();
    table.text('registered_at').notNullable();
    table.text('merged_into');
    table.text('erased_at');
    table.integer('revision').notNullable();
  });
  await db.raw(`create index resident_merged_idx on resident (merged_into) where merged_into is not null`);

  await db.schema.createTable('resident_value', (table) => {
    table.text('id').primary();
    table.text('resident_id').notNullable();
    table.text('field').notNullable();
    table.text('value').notNullable();
    table.text('source').notNullable();
    table.integer('verified').notNullable();
    table.text('collected_at').notNullable();
    table.text('collected_by');
    table.text('case_id');
    table.text('record');
  });
  await db.raw(`create index resident_value_idx on resident_value (resident_id)`);

  await db.schema.createTable('resident_document', (table) => {
    table.text('id').primary();
    table.text('resident_id').notNullable();
    table.text('kind').notNullable();
    table.text('number').notNullable();
    table.integer('verified').notNullable();
    table.text('recorded_at').notNullable();
  });
  await db.raw(`create index resident_document_idx on resident_document (resident_id)`);

  await db.schema.createTable('ticket_resident', (table) => {
    table.text('ticket_id').primary();
    table.text('resident_id').notNullable();
    table.text('at').notNullable();
  });
  await db.raw(`create index ticket_resident_idx on ticket_resident (resident_id)`);

  await db.schema.createTable('resident_relation', (table) => {
    table.text('id').primary();
    table.text('resident_id').notNullable();
    table.text('other_id').notNullable();
    table.text('relation').notNullable();
    table.integer('same_household').notNullable();
  });
  await db.raw(`create index resident_relation_idx on resident_relation (resident_id)`);
  await db.raw(`create index resident_relation_other_idx on resident_relation (other_id)`);

  await db.schema.createTable('resident_merge', (table) => {
    table.text('id').primary();
    table.text('into_id').notNullable();
    table.text('from_id').notNullable();
    table.text('merged_at').notNullable();
    table.text('merged_by');
    table.text('undone_at');
  });

  await db.schema.createTable('resident_reveal', (table) => {
    table.text('event_id').primary();
    table.text('resident_id').notNullable();
    table.text('staff_id');
    table.text('fields').notNullable();
    table.text('purpose').notNullable();
    table.text('draft_id');
    table.text('at').notNullable();
  });
  await db.raw(`create index resident_reveal_idx on resident_reveal (staff_id, at)`);

  await db.schema.createTable('resident_consent', (table) => {
    table.text('resident_id').notNullable();
    table.text('purpose').notNullable();
    table.integer('given').notNullable();
    table.text('at').notNullable();
    table.primary(['resident_id', 'purpose']);
  });

  // Whose key must never come back, from no district and no batch on its way.
  await db.schema.createTable('erased_subject', (table) => {
    table.text('subject_id').primary();
    table.text('erased_at').notNullable();
  });

  // Not an effect of the facts: made from the opened values, so that erasing a person erases the way to them.
  await db.schema.createTable('resident_token', (table) => {
    table.text('token').notNullable();
    table.text('resident_id').notNullable();
    table.text('kind').notNullable();
    table.primary(['token', 'resident_id']);
  });
  await db.raw(`create index resident_token_resident_idx on resident_token (resident_id)`);
  await db.raw(
    `create index resident_token_kind_idx on resident_token (kind, token) where kind = 'likeness' or kind = 'number'`,
  );
  await db.schema.createTable('resident_indexed', (table) => {
    table.text('resident_id').primary();
    table.integer('revision').notNullable();
  });
}
