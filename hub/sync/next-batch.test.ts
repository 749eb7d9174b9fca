import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { syncLimits } from '../../core/contract/sync-protocol';
import { linkHash } from '../../core/sync/hash-chain';
import { newPrivateKey, openIdentityKey } from '../../core/sync/keys';
import { openBatch } from '../../core/sync/batch-file';
import { makeBatchFor } from './make-batch';
import { nextBatch } from './next-batch';

const log = { logId: 'log-1', parent: null, generation: 1, openedAt: '2026-03-02T02:00:00.000Z', seq: 9, hash: '' };
const makeBatch = makeBatchFor({
  key: openIdentityKey(newPrivateKey()),
  centreId: 'centre-1',
  centreName: '测试',
  appVersion: 'test',
  now: () => '2026-03-02T02:00:00.000Z',
  clockOffset: () => null,
  waiting: () => 0,
});

/** Facts that no packing makes smaller, as sealed papers are. */
const sealed = Array.from({ length: 9 }, () => JSON.stringify(randomBytes(180_000).toString('base64')));

const readOutbox = async (_logId: string, from: number, most: number) => {
  const envelopes = sealed.slice(from - 1, from - 1 + most);
  const previousHash = '0'.repeat(64);
  const lastHash = envelopes.reduce(linkHash, previousHash);
  return envelopes.length === 0 ? null : { envelopes, previousHash, lastHash, keys: [] };
};

it('sends what does not pack in smaller batches, each within the limit, none left out', async () => {
  const counts: number[] = [];
  for (let from = 1; ; ) {
    const batch = await nextBatch({ readOutbox }, makeBatch, log, from);
    if (batch === null) {
      break;
    }

    expect(batch.bytes.length).toBeLessThanOrEqual(syncLimits.packedBytes);
    expect(openBatch(batch.bytes).header.count).toBe(batch.count);
    counts.push(batch.count);
    from += batch.count;
  }

  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(sealed.length);
  expect(counts.length).toBeGreaterThan(1);
});
