import { BatchFault, openBatch } from '../../core/sync/batch-file';
import type { ConsoleOutput } from '../../core/contract/console/index';
import { receiveBatch } from '../ingest/receive-batch';
import { identify } from '../protocol/identify';
import { SyncRefusal } from '../protocol/sync-refusal';
import { inTwoPhases } from './handler';
import type { ConsoleServices } from './services';

type Taken = ConsoleOutput<'stick.takeFile'>;

const untaken: Taken = { taken: false, code: null, centreName: null, from: null, to: null, acked: null, need: null };

/** Stores one batch file as if the centre had sent it: the file's own signature says whose it is. A second time changes nothing. */
export const takeFile = inTwoPhases<'stick.takeFile', Taken>(
  ({ base64 }, { services }) => take(Buffer.from(base64, 'base64'), services),
  async (_input, _context, taken) => taken,
);

async function take(packed: Uint8Array, { pool, partitions, wake }: ConsoleServices): Promise<Taken> {
  try {
    const { header } = openBatch(packed);
    const place = { centreName: header.centreName, from: header.from, to: header.from + header.count - 1 };
    try {
      const sender = await identify(pool, header.keyId);
      const { result } = await receiveBatch({ pool, partitions }, sender, packed, { kind: 'stick' });
      wake();
      return 'acked' in result
        ? { ...untaken, ...place, taken: true, acked: result.acked }
        : { ...untaken, ...place, need: result.need, code: result.fork === true ? 'batch.forked' : 'batch.gap' };
    } catch (error) {
      return { ...untaken, ...place, code: codeOf(error) };
    }
  } catch (error) {
    return { ...untaken, code: codeOf(error) };
  }
}

function codeOf(error: unknown): string {
  if (error instanceof BatchFault || error instanceof SyncRefusal) {
    return error.code;
  }

  throw error;
}
