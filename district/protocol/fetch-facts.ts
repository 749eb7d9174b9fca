import type { PoolClient } from 'pg';
import type { WrappedKey } from '../../core/contract/sync-protocol';

/** An answer is not larger than this, unless one fact alone is. */
const mostBytes = 4 * 2 ** 20;

/** A centre's own facts back, byte for byte, with the keys that came with them. */
export async function fetchFacts(
  client: PoolClient,
  logNo: number,
  from: number,
  max: number,
): Promise<{ envelopes: string[]; keys: WrappedKey[] }> {
  const { rows } = await client.query<{ envelope: string }>(
    `select envelope from (
       select seq, envelope, sum(octet_length(envelope)) over (order by seq) - octet_length(envelope) as before
       from entry where log_no = $1 and seq >= $2 and seq < $2 + $3
     ) as fact where before < $4 order by seq`,
    [logNo, from, max, mostBytes],
  );
  const keys = await client.query<WrappedKey>(
    `select distinct subject_id as "subjectId", wrapped from subject_key
     where log_no = $1 and to_seq >= $2 and from_seq < $2 + $3`,
    [logNo, from, rows.length],
  );
  return { envelopes: rows.map(({ envelope }) => envelope), keys: keys.rows };
}
