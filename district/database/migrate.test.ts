import { Pool } from 'pg';
import { afterEach, expect, it } from 'vitest';
import { districtMigrations } from '../../migrations/district/index';
import { useTestPostgres } from '../testing/postgres';
import { isCurrent, migrate } from './migrate';

const postgres = useTestPostgres();
const pools: Pool[] = [];

function open(url: string): Pool {
  const pool = new Pool({ connectionString: url, max: 4 });
  pools.push(pool);
  return pool;
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.end()));
});

it('brings an empty database to the newest schema once, also when two servers start together', async () => {
  const url = await postgres.createEmptyDatabase();
  const [a, b] = [open(url), open(url)];
  await Promise.all([migrate(a, districtMigrations), migrate(b, districtMigrations)]);
  await migrate(a, districtMigrations);
  expect(await isCurrent(a, districtMigrations)).toBe(true);
  const { rows } = await a.query<{ number: number }>('select number from schema_version order by number');
  expect(rows.map(({ number }) => number)).toEqual(districtMigrations.map(({ number }) => number));
});

it('takes all of the pending steps or none', async () => {
  const pool = open(await postgres.createDatabase());
  const failing = { number: 999_990, up: () => Promise.reject(new Error('no')) };
  const fine = {
    number: 999_980,
    up: async (client: { query: (text: string) => Promise<unknown> }) => {
      await client.query('create table half_way (n int)');
    },
  };
  await expect(migrate(pool, [...districtMigrations, fine, failing])).rejects.toThrow('no');
  expect((await pool.query(`select to_regclass('half_way') as found`)).rows).toEqual([{ found: null }]);
  expect(await isCurrent(pool, districtMigrations)).toBe(true);
});

it('refuses a database from a newer version and leaves it as it is', async () => {
  const pool = open(await postgres.createDatabase());
  await pool.query('insert into schema_version (number) values (1000000)');
  await expect(migrate(pool, districtMigrations)).rejects.toThrow('newer version');
  expect(await isCurrent(pool, districtMigrations)).toBe(false);
});
