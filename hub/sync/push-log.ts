import { syncLimits } from '../../core/contract/sync-protocol';
import type { LogState } from '../../core/storage/logs';
import { nextBatch } from './next-batch';
import type { SessionPorts } from './session-ports';

export type Pushed = Readonly<{
  sent: number;
  /** False when the district turned out to hold something else: the meeting starts over. */
  isDone: boolean;
}>;

/** Sends a log from a place on, one batch in flight, until nothing is left. */
export async function pushLog(ports: SessionPorts, log: LogState, start: number): Promise<Pushed> {
  const { store, district, makeBatch, onAcked, pause } = ports;
  onAcked(log.logId, start - 1);
  let from = start;
  let most: number = syncLimits.factsInBatch;
  for (;;) {
    const batch = await nextBatch(store, makeBatch, log, from, most);
    if (batch === null) {
      return { sent: from - start, isDone: true };
    }

    const { result, maxBatch, nextAfterMs } = await district.append(batch.bytes);
    if (!('acked' in result)) {
      return { sent: from - start, isDone: false };
    }

    onAcked(log.logId, result.acked);
    from = Math.max(from, result.acked + 1);
    most = Math.min(maxBatch, syncLimits.factsInBatch);
    if (nextAfterMs > 0) {
      await pause(nextAfterMs);
    }
  }
}
