import type { Knex } from 'knex';

/** Templates as the manager works on them; those in force stand in the bundle. */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('template_draft', (table) => {
    table.text('template_id').notNullable();
    table.integer('version').notNullable();
    table.text('template').notNullable();
    table.text('saved_at').notNullable();
    table.text('proposed_at');
    table.primary(['template_id', 'version']);
  });
}
