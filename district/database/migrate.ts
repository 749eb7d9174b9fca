import type { ClientBase, Pool } from 'pg';
import type { DistrictMigration } from '../../migrations/district/index';

/** The database cannot be used as it is; the message is for whoever runs the district. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable';
}

/** Any number will do, as long as all servers take the same. */
const migrationLock = 7_116_001;

/**
 * Brings the database to the newest schema, all steps in one transaction. Of
 * several servers that start together one migrates, the others wait. A database
 * from a newer version is refused and left untouched.
 */
export async function migrate(pool: Pool, migrations: readonly DistrictMigration[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    const version = await readVersion(client);
    const newest = migrations.at(-1)?.number ?? 0;
    if (version > newest) {
      throw new DatabaseUnusable(
        `The database was written by a newer version of Yimen (schema ${version}, this one knows ${newest}). Install the newer version; nothing was changed.`,
      );
    }

    for (const step of migrations.filter(({ number }) => number > version)) {
      await step.up(client);
      await client.query('insert into schema_version (number) values ($1)', [step.number]);
    }

    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function readVersion(client: ClientBase): Promise<number> {
  await client.query(
    `create table if not exists schema_version (number int primary key, at timestamptz not null default now())`,
  );
  const { rows } = await client.query<{ version: number }>(
    'select coalesce(max(number), 0) as version from schema_version',
  );
  return rows[0]?.version ?? 0;
}

/** Whether the database has exactly the schema this program knows. */
export async function isCurrent(pool: Pool, migrations: readonly DistrictMigration[]): Promise<boolean> {
  const { rows } = await pool.query<{ version: number }>('select max(number) as version from schema_version');
  return rows[0]?.version === (migrations.at(-1)?.number ?? 0);
}
