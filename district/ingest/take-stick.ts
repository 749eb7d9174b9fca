import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BatchFault, openBatch } from '../../core/sync/batch-file';
import { identify } from '../protocol/identify';
import { SyncRefusal } from '../protocol/sync-refusal';
import { receiveBatch } from './receive-batch';
import type { Receiver } from './store-batch';

export type TakenFile = Readonly<{ file: string; result: string; fresh: number }>;

/** Batches have names that sort in the order they were written in; anything else on a stick is left alone. */
const batchFile = /\.yimen$/;

/** Stores every batch in a folder and those below it. A batch taken before changes nothing; one that is refused stops no other. */
export async function takeStick(receiver: Receiver, dir: string): Promise<readonly TakenFile[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && batchFile.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const taken: TakenFile[] = [];
  for (const file of files) {
    taken.push({ file, ...(await takeFile(receiver, await readFile(file))) });
  }
  return taken;
}

async function takeFile(receiver: Receiver, packed: Uint8Array): Promise<Omit<TakenFile, 'file'>> {
  try {
    const sender = await identify(receiver.pool, openBatch(packed).header.keyId);
    const { result, fresh } = await receiveBatch(receiver, sender, packed, { kind: 'stick' });
    if ('acked' in result) {
      return { result: `acked ${result.acked}`, fresh };
    }

    return { result: result.fork === true ? 'fork' : `need ${result.need}`, fresh };
  } catch (error) {
    if (error instanceof BatchFault || error instanceof SyncRefusal) {
      return { result: error.code, fresh: 0 };
    }

    throw error;
  }
}
