import type { Knex } from 'knex';

/** The newest services of a category, for the waiting estimate: without it every ticket reads all tickets there ever were. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`create index ticket_served_idx on ticket (category_id, state, finished_at)`);
}
