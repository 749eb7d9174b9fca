import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import type { Statement, Step } from './record-statements';
import { noTimings, type Timings } from './workload';

export type RawDatabase = Readonly<{ replay(steps: readonly Step[]): Promise<Timings>; close(): Promise<void> }>;

/** As the product opens it: whatever it pays for durability, the baseline pays as well. */
const pragmas = [
  'pragma journal_mode = wal',
  'pragma synchronous = full',
  'pragma foreign_keys = on',
  'pragma trusted_schema = off',
  'pragma cell_size_check = on',
  'pragma mmap_size = 0',
  'pragma secure_delete = on',
];

/** The bare driver: no query builder, no pool, no hub. One statement after the other, as a transaction needs it. */
export async function openRaw(dataDir: string): Promise<RawDatabase> {
  const db = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened: sqlite3.Database = new sqlite3.Database(join(dataDir, 'centre.db'), (error) => {
      if (error === null) {
        resolve(opened);
      } else {
        reject(error);
      }
    });
  });
  const run = createRunner(db);
  for (const sql of pragmas) {
    await run.all({ sql, bindings: [] });
  }

  const [durability] = await run.all({ sql: 'pragma synchronous', bindings: [] });
  if (JSON.stringify(durability) !== '{"synchronous":2}') {
    throw new Error('The baseline is not durable');
  }

  return {
    async replay(steps) {
      const timings = noTimings();
      for (const { kind, statements } of steps) {
        const from = performance.now();
        for (const statement of statements) {
          await run.all(statement);
        }

        const took = performance.now() - from;
        timings[kind].each.push(took);
        timings[kind].total += took;
      }

      return timings;
    },
    close: () =>
      new Promise((resolve, reject) => {
        run.forget();
        db.close((error) => {
          if (error === null) {
            resolve();
          } else {
            reject(error);
          }
        });
      }),
  };
}

/** Prepares each statement once, as the product does: a baseline that prepared anew each time would be easy to beat. */
function createRunner(db: sqlite3.Database) {
  const prepared = new Map<string, sqlite3.Statement>();

  function prepare(sql: string): sqlite3.Statement {
    const statement = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  }

  return {
    all: ({ sql, bindings }: Statement) =>
      new Promise<readonly unknown[]>((resolve, reject) => {
        prepare(sql).all(bindings, (error: Error | null, rows: readonly unknown[]) => {
          if (error === null) {
            resolve(rows);
          } else {
            reject(error);
          }
        });
      }),
    forget: () => {
      prepared.forEach((statement) => statement.finalize());
    },
  };
}
