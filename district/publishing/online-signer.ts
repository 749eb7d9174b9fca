import type { ClientBase } from 'pg';
import { findRoot } from './list-store';
import { listKeys, openSigner } from './publisher-keys';
import { refusePublishing } from './publishing-refusal';
import type { Signer } from './tuf-key';

/** Gives the servers' own key, which signs what is fresh; refuses before a root names it. */
export type OnlineSigner = (client: ClientBase) => Promise<Signer>;

/**
 * The key lies in the database under a secret that is not there, so that a copy
 * of the database signs nothing. Opened once a process, since that is slow.
 */
export function createOnlineSigner(secret: string | null): OnlineSigner {
  let opened: Promise<Signer> | null = null;
  return async (client) => {
    const root = await findRoot(client);
    const named = root?.signed.roles['timestamp']?.keyIDs ?? [];
    const current = await opened?.catch(() => null);
    if (current !== null && current !== undefined && named.includes(current.keyId)) {
      return current;
    }

    const key = (await listKeys(client, 'online')).find(({ keyId }) => named.includes(keyId));
    if (secret === null || key === undefined) {
      refusePublishing('publishing.notReady');
    }

    opened = openSigner(key, secret);
    return opened;
  };
}
