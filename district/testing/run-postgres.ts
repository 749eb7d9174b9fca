import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { districtMigrations } from '../../migrations/district/index';
import { migrate } from '../database/migrate';
import { openPool } from '../database/open-pool';
import { startPostgres, type PostgresServer } from '../database/postgres-server';

export type TestPostgres = Readonly<{
  /** A new database with the newest schema: its address. */
  createDatabase: () => Promise<string>;
  /** An empty one, without a schema. */
  createEmptyDatabase: () => Promise<string>;
}>;

export type RunningPostgres = TestPostgres & Readonly<{ stop: () => Promise<void> }>;

/** A real PostgreSQL that is gone when it is stopped: for tests, drills, stories and comparisons. */
export async function runTestPostgres(settings: Readonly<Record<string, string>> = {}): Promise<RunningPostgres> {
  const dir = await mkdtemp(join(tmpdir(), 'yimen-postgres-'));
  const server = await startPostgres({ dir, settings: { shared_buffers: '64MB', ...settings } });
  const admin = openPool({ url: server.url, connections: 1 });
  await createTemplate(server, admin);
  const create = async (template: string) => {
    const name = `test_${randomBytes(6).toString('hex')}`;
    await admin.query(`create database ${name} template ${template} strategy file_copy`);
    return at(server, name);
  };
  return {
    createDatabase: () => create('district_template'),
    createEmptyDatabase: () => create('template0'),
    async stop() {
      await admin.end();
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function createTemplate(server: PostgresServer, admin: Pool): Promise<void> {
  await admin.query('create database district_template');
  const pool = openPool({ url: at(server, 'district_template'), connections: 1 });
  await migrate(pool, districtMigrations);
  await pool.end();
}

function at(server: PostgresServer, database: string): string {
  const url = new URL(server.url);
  url.pathname = `/${database}`;
  return url.href;
}
