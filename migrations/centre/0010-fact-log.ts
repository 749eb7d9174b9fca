import type { Knex } from 'knex';

/** The spine: append-only facts in hash-chained logs, and the replies that repeated requests get. */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('fact_log', (table) => {
    table.text('log_id').primary();
    table.text('parent_log_id');
    table.integer('parent_seq');
    table.text('parent_hash');
    table.text('genesis_hash').notNullable();
    table.text('opened_at').notNullable();
  });

  await db.schema.createTable('fact', (table) => {
    // Place in this file, which screens and consumers follow; the log's own counting starts anew in each log.
    table.integer('seq').primary();
    table.text('log_id').notNullable();
    table.integer('log_seq').notNullable();
    table.text('event_id').notNullable().unique('fact_event_id_idx');
    table.text('type').notNullable();
    table.text('at').notNullable();
    table.text('business_date').notNullable();
    table.text('subject_id').notNullable();
    table.text('envelope').notNullable();
    table.text('hash').notNullable();
    table.unique(['log_id', 'log_seq'], { indexName: 'fact_log_seq_idx' });
  });

  await db.schema.createTable('request', (table) => {
    table.text('station_id').notNullable();
    table.text('request_id').notNullable();
    table.text('method').notNullable();
    table.text('input_hash').notNullable();
    table.text('reply').notNullable();
    table.text('at').notNullable();
    table.primary(['station_id', 'request_id']);
  });

  await db.schema.createTable('feed_cursor', (table) => {
    table.text('consumer').primary();
    table.integer('seq').notNullable();
  });

  // Nobody rewrites history, not even by mistake.
  await db.raw(
    `create trigger fact_is_append_only_on_update before update on fact begin select raise(abort, 'facts are append-only'); end`,
  );
  await db.raw(
    `create trigger fact_is_append_only_on_delete before delete on fact begin select raise(abort, 'facts are append-only'); end`,
  );
}
