import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { SyncStore } from '../../core/storage/sync-store';
import { nextBatch } from './next-batch';
import type { MakeBatch } from './session-ports';

/** Folder on a stick that the district takes batches from. */
export const stickFolderName = 'yimen-batches';

export type WrittenStick = Readonly<{ files: number; facts: number; folder: string }>;

/**
 * Writes what the district has not confirmed as signed batches, the same as go
 * over the line. Sending a fact twice does no harm, so nothing is marked as sent.
 */
export async function writeStick(
  store: Pick<SyncStore, 'listLogs' | 'readOutbox'>,
  {
    stick,
    centreId,
    acked,
    makeBatch,
  }: Readonly<{ stick: string; centreId: string; acked: Readonly<Record<string, number>>; makeBatch: MakeBatch }>,
): Promise<WrittenStick> {
  const folder = join(stick, stickFolderName, centreId);
  await mkdir(folder, { recursive: true });
  let files = 0;
  let facts = 0;
  for (const log of await store.listLogs()) {
    let from = (acked[log.logId] ?? 0) + 1;
    for (;;) {
      const batch = await nextBatch(store, makeBatch, log, from);
      if (batch === null) {
        break;
      }

      files += 1;
      facts += batch.count;
      const order = String(log.generation).padStart(6, '0');
      const name = `${order}-${log.logId}-${String(from).padStart(9, '0')}.yimen`;
      await writeWhole(join(folder, name), batch.bytes);
      from += batch.count;
    }
  }

  return { files, facts, folder };
}

/** A stick pulled out too early must not hold half a batch under its name. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(`${path}.part`, 'w');
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(`${path}.part`, path);
}
