import type { ClientBase } from 'pg';
import { readRoot, writeList, type List, type ListRole } from './signed-lists';

export type StoredList = Readonly<{ version: number; bytes: Buffer; expiresAt: Date; madeAt: Date }>;

type Row = { version: number; bytes: Buffer; expires_at: Date; made_at: Date };

const fromRow = (row: Row): StoredList => ({
  version: row.version,
  bytes: row.bytes,
  expiresAt: row.expires_at,
  madeAt: row.made_at,
});

export async function findNewestList(client: ClientBase, role: ListRole): Promise<StoredList | null> {
  const { rows } = await client.query<Row>(
    `select version, bytes, expires_at, made_at from tuf_metadata where role = $1 order by version desc limit 1`,
    [role],
  );
  return rows[0] === undefined ? null : fromRow(rows[0]);
}

export async function findList(client: ClientBase, role: ListRole, version: number): Promise<StoredList | null> {
  const { rows } = await client.query<Row>(
    `select version, bytes, expires_at, made_at from tuf_metadata where role = $1 and version = $2`,
    [role, version],
  );
  return rows[0] === undefined ? null : fromRow(rows[0]);
}

export async function insertList(client: ClientBase, role: ListRole, list: List, now: number): Promise<Buffer> {
  const bytes = writeList(list);
  await client.query(
    `insert into tuf_metadata (role, version, bytes, expires_at, made_at) values ($1, $2, $3, $4, $5)`,
    [role, list.signed.version, bytes, new Date(list.signed.expires), new Date(now)],
  );
  return bytes;
}

/** Who may sign now; null before the first root. */
export async function findRoot(client: ClientBase) {
  const stored = await findNewestList(client, 'root');
  return stored === null ? null : readRoot(stored.bytes);
}

/** Any number will do, as long as all servers take the same: the lists are numbered one after the other. */
const listLock = 7_116_002;

/** Until the transaction ends, nobody else makes lists. */
export async function lockLists(client: ClientBase): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [listLock]);
}
