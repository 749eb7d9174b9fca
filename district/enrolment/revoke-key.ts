import type { ClientBase, Pool } from 'pg';
import { inRole } from '../database/in-role';

/** From the next request on the key is refused, with this reason in the centre's own log of the sync. False: no such active key. */
export async function revokeKey(pool: Pool, keyId: string, reason: string): Promise<boolean> {
  return inRole(pool, 'yimen_gate', null, (client) => revoke(client, keyId, reason));
}

/** The same inside a transaction of the gate's. */
export async function revoke(client: ClientBase, keyId: string, reason: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `update centre_key set status = 'revoked', reason = $2, revoked_at = now() where key_id = $1 and status = 'active'`,
    [keyId, reason],
  );
  return rowCount === 1;
}
