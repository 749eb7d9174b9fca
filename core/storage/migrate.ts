import type { Knex } from 'knex';
import { DatabaseUnusable } from './open-database';

export type MigrationStep = Readonly<{ number: number; up: (db: Knex) => Promise<void> }>;

export type MigrateOptions = Readonly<{
  migrations: readonly MigrationStep[];
  /** Makes a copy of a file that already holds data, before it is touched. */
  backUp: (fromVersion: number) => Promise<void>;
}>;

/**
 * Brings the file to the newest schema, all steps in one transaction: after a
 * power cut it is the old schema or the new one, never between. A file from a
 * newer version is refused and left untouched.
 */
export async function migrate(db: Knex, options: MigrateOptions): Promise<void> {
  const version = await readVersion(db);
  const newest = options.migrations.at(-1)?.number ?? 0;
  if (version > newest) {
    throw new DatabaseUnusable(
      `The data was written by a newer version of Yimen (schema ${version}, this one knows ${newest}). Install the newer version; nothing was changed.`,
    );
  }

  const pending = options.migrations.filter((step) => step.number > version);
  if (pending.length === 0) {
    return;
  }

  if (version > 0) {
    await options.backUp(version);
  }

  await db.transaction(async (trx) => {
    for (const step of pending) {
      await step.up(trx);
    }

    // eslint-disable-next-line no-restricted-syntax -- a pragma takes no bindings; the number is from our own list
    await trx.raw(`pragma user_version = ${newest}`);
  });
}

async function readVersion(db: Knex): Promise<number> {
  const rows = await db.raw<{ user_version: number }[]>('pragma user_version');
  return rows[0]?.user_version ?? 0;
}
