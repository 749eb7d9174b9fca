import type { Knex } from 'knex';

/**
 * Room for logs that meet again: after a restore the district gives back facts
 * that this file lost, and both branches stay because both happened.
 */
export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable('fact_log', (table) => {
    // Above every log known when it was opened: the order of logs, without a clock.
    table.integer('generation').notNullable().defaultTo(1);
    // Came back from the district whole; what it hangs on may be another host's.
    table.integer('adopted').notNullable().defaultTo(0);
  });
  await db.raw(`update fact_log set generation = rowid`);

  await db.schema.alterTable('subject_key', (table) => {
    // Place of the fact it was made for, so that it travels with that fact.
    table.integer('position').notNullable().defaultTo(0);
  });
  // Each was made for a fact of its own, in this order: near enough to travel by.
  await db.raw(`update subject_key set position = rowid`);
  await db.raw(`create index subject_key_position_idx on subject_key (position)`);

  // The same event may stand in two logs; its effect is there once.
  await db.raw(`drop index fact_event_id_idx`);
  await db.raw(`create index fact_event_idx on fact (event_id)`);

  // Two branches may have given out the same number: the older holder steps aside to a twin, none is lost.
  for (const table of ['ticket', 'case_file']) {
    await db.schema.alterTable(table, (columns) => {
      columns.integer('twin').notNullable().defaultTo(0);
    });
  }
  await db.raw(`drop index ticket_number_idx`);
  await db.raw(`drop index ticket_band_idx`);
  await db.raw(`drop index case_file_number_idx`);
  await db.raw(`create unique index ticket_number_idx on ticket (business_date, number, twin)`);
  await db.raw(`create unique index ticket_band_idx on ticket (business_date, band, sequence, twin)`);
  await db.raw(`create unique index case_file_number_idx on case_file (number, twin)`);

  await db.schema.createTable('replay_note', (table) => {
    table.text('event_id').notNullable();
    table.text('kind').notNullable();
    table.text('log_id').notNullable();
    table.integer('log_seq').notNullable();
    table.text('type').notNullable();
    table.text('subject_id').notNullable();
    table.text('detail').notNullable();
    table.primary(['event_id', 'kind']);
  });

  await createMoves(db);
}

/** Facts move to a new log in one way only: declared in fact_move, keeping place and event, the old bytes kept. */
async function createMoves(db: Knex): Promise<void> {
  await db.schema.createTable('fact_move', (table) => {
    table.text('log_id').primary();
    table.integer('after_seq').notNullable();
  });
  await db.schema.createTable('moved_fact', (table) => {
    table.text('log_id').notNullable();
    table.integer('log_seq').notNullable();
    table.text('event_id').notNullable();
    table.text('envelope').notNullable();
    table.text('hash').notNullable();
    table.text('to_log_id').notNullable();
    table.primary(['log_id', 'log_seq', 'to_log_id']);
  });
  await db.raw(`drop trigger fact_is_append_only_on_update`);
  await db.raw(
    `create trigger fact_is_append_only_on_update before update on fact
     when new.event_id <> old.event_id or new.seq <> old.seq or new.log_id = old.log_id
       or not exists (select 1 from fact_move where log_id = old.log_id and after_seq < old.log_seq)
     begin select raise(abort, 'facts are append-only'); end`,
  );
}
