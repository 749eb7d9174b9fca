import knex, { type Knex } from 'knex';
import type { Database, Statement } from 'sqlite3';

/** Older libraries carry the WAL-reset corruption bug (SQLite 3.7.0 to 3.51.2). */
const oldestSqlite = [3, 51, 3] as const;

/** Set by hand and read back: SQLite ignores a pragma it cannot honour, without a word. */
const demanded = [
  ['pragma journal_mode = wal', 'pragma journal_mode', 'wal'],
  ['pragma synchronous = full', 'pragma synchronous', 2],
  ['pragma foreign_keys = on', 'pragma foreign_keys', 1],
  ['pragma busy_timeout = 5000', 'pragma busy_timeout', 5000],
  ['pragma trusted_schema = off', 'pragma trusted_schema', 0],
  ['pragma cell_size_check = on', 'pragma cell_size_check', 1],
  ['pragma mmap_size = 0', 'pragma mmap_size', 0],
  ['pragma secure_delete = on', 'pragma secure_delete', 1],
] as const;

/** The database cannot be used as it is; the message says so in words for a manager. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable';
}

/** Whether SQLite found no room to write: nothing is lost, and it goes on when there is room again. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'SQLITE_FULL';
}

/**
 * Opens the one connection of the one writer, and refuses a library or a file
 * system that would lose acknowledged work. The only file that knows the driver.
 */
export async function openDatabase(file: string): Promise<Knex> {
  const db = knex({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: 1,
      idleTimeoutMillis: 2 ** 31 - 1,
      afterCreate: (connection: Database, done: (error: Error | null) => void) => {
        keepStatements(connection);
        done(null);
      },
    },
  });
  try {
    await demandLibrary(db);
    await demandDurability(db);
    await demandSoundness(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }

  return db;
}

/** Throws unless the version is at least the oldest one that is safe. */
export function demandVersion(version: string): void {
  const found = version.split('.').map(Number);
  const isOlder = oldestSqlite.findIndex((part, index) => (found[index] ?? 0) !== part);
  if (isOlder !== -1 && (found[isOlder] ?? 0) < (oldestSqlite[isOlder] ?? 0)) {
    throw new DatabaseUnusable(
      `SQLite ${version} is not safe to keep data with; ${oldestSqlite.join('.')} or newer is needed`,
    );
  }
}

async function demandLibrary(db: Knex): Promise<void> {
  const rows = await db.raw<{ version: string }[]>('select sqlite_version() as version');
  demandVersion(rows[0]?.version ?? '0.0.0');
}

/**
 * Some builds turn WAL into synchronous=NORMAL unasked, which loses acknowledged
 * tickets in a power cut.
 */
async function demandDurability(db: Knex): Promise<void> {
  for (const [set, read, wanted] of demanded) {
    await db.raw(set);
    const rows = await db.raw<Record<string, unknown>[]>(read);
    const found = Object.values(rows[0] ?? {})[0];
    if (found !== wanted) {
      throw new DatabaseUnusable(`SQLite does not keep “${set}” here: it reads ${String(found)}`);
    }
  }
}

async function demandSoundness(db: Knex): Promise<void> {
  let rows: Record<string, unknown>[];
  try {
    rows = await db.raw<Record<string, unknown>[]>('pragma quick_check(1)');
  } catch (error) {
    throw new DatabaseUnusable(`The data file is damaged: ${String(error)}`, { cause: error });
  }

  const answer = Object.values(rows[0] ?? {})[0];
  if (answer !== 'ok') {
    throw new DatabaseUnusable(`The data file is damaged: ${String(answer)}`);
  }
}

type Callback = (this: unknown, error: Error | null, rows?: unknown) => void;

/** Far more than the hub has different statements; the oldest go first. */
const keptStatements = 300;

/** Only what does its work when it runs: some pragmas do theirs while they are prepared. */
const isKept = (sql: string) => /^(select|insert|update|delete|begin|commit|rollback|savepoint)\b/i.test(sql);

/**
 * Prepares each statement once a connection. The driver by itself prepares and
 * throws away a statement at every use, each on a way of its own through the
 * thread pool; that is half of what a small statement costs.
 */
function keepStatements(connection: Database): void {
  const kept = new Map<string, Statement>();
  const plain = {
    all: connection.all.bind(connection),
    run: connection.run.bind(connection),
    close: connection.close.bind(connection),
  };

  function keep(sql: string, statement: Statement): void {
    kept.set(sql, statement);
    const oldest = kept.entries().next().value;
    if (kept.size > keptStatements && oldest !== undefined) {
      kept.delete(oldest[0]);
      oldest[1].finalize();
    }
  }

  function use(method: 'all' | 'run', sql: string, bindings: unknown, callback: Callback): void {
    const found = kept.get(sql);
    if (found !== undefined) {
      found[method](bindings, callback);
      return;
    }

    const statement = connection.prepare(sql, (error: Error | null) => {
      if (error === null) {
        keep(sql, statement);
        statement[method](bindings, callback);
      } else {
        callback(error);
      }
    });
  }

  function reuse(method: 'all' | 'run') {
    return (sql: string, bindings: unknown, callback: Callback) => {
      if (isKept(sql)) {
        use(method, sql, bindings, callback);
      } else {
        plain[method](sql, bindings, callback);
      }

      return connection;
    };
  }

  connection.all = reuse('all') as Database['all'];
  connection.run = reuse('run') as Database['run'];
  // The driver refuses to close a connection that still has statements.
  connection.close = (callback) => {
    kept.forEach((statement) => statement.finalize());
    kept.clear();
    plain.close(callback);
  };
}
