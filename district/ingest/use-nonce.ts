import type { PoolClient } from 'pg';
import { refuse } from '../protocol/sync-refusal';
import type { Sender } from './sender';

/** A signed request counts once. Part of the transaction it is for: a request that failed may be sent again. */
export async function useNonce(client: PoolClient, { keyId, centreNo }: Sender, nonce: string): Promise<void> {
  const { rowCount } = await client.query({
    name: 'nonce',
    text: 'insert into nonce (centre_no, key_id, nonce) values ($1, $2, $3) on conflict do nothing',
    values: [centreNo, keyId, nonce],
  });
  if (rowCount === 0) {
    refuse('request.replayed');
  }
}
