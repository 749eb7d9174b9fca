import { Client } from 'pg';
import { lockFolder } from './lock-folder';
import { startPostgres } from './postgres-server';

export type OwnDatabase = Readonly<{ url: string; stop: () => Promise<void> }>;

const name = 'yimen_district';

/** A PostgreSQL in the district's data folder, for who has none: its files stay, one server at a time uses them. */
export async function openOwnDatabase(dir: string): Promise<OwnDatabase> {
  const unlock = await lockFolder(dir);
  try {
    const server = await startPostgres({ dir });
    try {
      const url = await provideDatabase(server.url);
      return {
        url,
        async stop() {
          await server.stop();
          await unlock();
        },
      };
    } catch (error) {
      await server.stop();
      throw error;
    }
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function provideDatabase(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) {
      await client.query(`create database ${name}`);
    }
  } finally {
    await client.end();
  }

  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}
