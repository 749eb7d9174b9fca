import { batchSpec, type BatchHeader } from '../../core/contract/sync-protocol';
import { writeBatch } from '../../core/sync/batch-file';
import type { IdentityKey } from '../../core/sync/keys';
import type { MakeBatch } from './session-ports';

export type BatchMaker = Readonly<{
  key: IdentityKey;
  centreId: string;
  centreName: string;
  appVersion: string;
  now: () => string;
  clockOffset: () => number | null;
  /** Facts that the district has not confirmed, those of this batch among them. */
  waiting: () => number;
}>;

export function makeBatchFor(maker: BatchMaker): MakeBatch {
  const { key, centreId, centreName, appVersion } = maker;
  return ({ seq: _seq, hash: _hash, ...log }, from, { envelopes, previousHash, lastHash, keys }) => {
    const header: BatchHeader = {
      spec: batchSpec,
      centreId,
      keyId: key.keyId,
      log,
      from,
      count: envelopes.length,
      previousHash,
      lastHash,
      keys: [...keys],
      sentAt: maker.now(),
      clockOffset: maker.clockOffset(),
      appVersion,
      centreName,
      waiting: Math.max(0, maker.waiting() - envelopes.length),
    };
    return writeBatch({ header, envelopes }, key);
  };
}
