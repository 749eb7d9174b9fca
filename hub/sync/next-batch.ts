import { syncLimits } from '../../core/contract/sync-protocol';
import type { LogState } from '../../core/storage/logs';
import type { SyncStore } from '../../core/storage/sync-store';
import type { MakeBatch } from './session-ports';

export type NextBatch = Readonly<{ bytes: Uint8Array; count: number }>;

/** The facts of a log from a place on, signed, as many as the district takes at once; null when there is none. */
export async function nextBatch(
  store: Pick<SyncStore, 'readOutbox'>,
  makeBatch: MakeBatch,
  log: LogState,
  from: number,
  most: number = syncLimits.factsInBatch,
): Promise<NextBatch | null> {
  const facts = await store.readOutbox(log.logId, from, most);
  if (facts === null) {
    return null;
  }

  const bytes = makeBatch(log, from, facts);
  const count = facts.envelopes.length;
  // Sealed papers and keys do not pack well.
  return bytes.length > syncLimits.packedBytes && count > 1
    ? nextBatch(store, makeBatch, log, from, Math.ceil(count / 2))
    : { bytes, count };
}
