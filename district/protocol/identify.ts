import type { Pool } from 'pg';
import { inRole } from '../database/in-role';
import { refuse } from './sync-refusal';

/** Whoever holds this key speaks for this centre; never what a body says. */
export type Caller = Readonly<{
  keyId: string;
  centreNo: number;
  centreId: string;
  publicKey: string;
  /** Milliseconds until this centre may send again. */
  waitMs: number;
  /** This very request came before. Looked up here because it is cheap; the transaction makes sure. */
  isReplay: boolean;
}>;

type Row = {
  centre_no: number;
  centre_id: string;
  public_key: string;
  status: 'active' | 'revoked';
  reason: string | null;
  wait_ms: number;
  is_replay: boolean;
};

/** Asked anew at every request, so that a revocation holds from the next one on. */
export async function identify(pool: Pool, keyId: string, nonce: string | null = null): Promise<Caller> {
  const row = await inRole(pool, 'yimen_gate', null, async (client) => {
    const { rows } = await client.query<Row>({
      name: 'identify',
      text: `select k.centre_no, c.centre_id, k.public_key, k.status, k.reason,
               coalesce(ceil(extract(epoch from p.not_before - now()) * 1000), 0)::int as wait_ms,
               exists (select 1 from nonce n where n.key_id = k.key_id and n.nonce = $2::uuid) as is_replay
             from centre_key k join centre c using (centre_no) left join pace p using (centre_no)
             where k.key_id = $1`,
      values: [keyId, nonce],
    });
    return rows[0];
  });
  if (row === undefined) {
    refuse('key.unknown');
  }

  if (row.status === 'revoked') {
    refuse('key.revoked', { reason: row.reason ?? '' });
  }

  return {
    keyId,
    centreNo: row.centre_no,
    centreId: row.centre_id,
    publicKey: row.public_key,
    waitMs: Math.max(0, row.wait_ms),
    isReplay: row.is_replay,
  };
}
