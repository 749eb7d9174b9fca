import type { Pool } from 'pg';
import { openPublicKey } from '../../core/sync/keys';
import { findRequestFault, readSignedHeaders } from '../../core/sync/signed-request';
import { identify, type Caller } from './identify';
import { refuse } from './sync-refusal';

export type Admitted = Readonly<{ caller: Caller; nonce: string }>;

export type SignedRequest = Readonly<{
  headers: Readonly<Record<string, unknown>>;
  path: string;
  body: Uint8Array;
  now: number;
}>;

/** Known, not revoked, signed, in time: in this order, so that each no says what is wrong first. */
export async function admit(pool: Pool, { headers, path, body, now }: SignedRequest): Promise<Admitted> {
  const signed = readSignedHeaders(headers);
  if (signed === null) {
    refuse('request.malformed');
  }

  const caller = await identify(pool, signed.keyId, signed.nonce);
  const fault = findRequestFault(signed, { key: openPublicKey(caller.publicKey), path, body, now });
  if (fault !== null) {
    refuse(fault);
  }

  if (caller.isReplay) {
    refuse('request.replayed');
  }

  return { caller, nonce: signed.nonce };
}
