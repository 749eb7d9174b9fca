import { setTimeout as pause } from 'node:timers/promises';
import { signRequest } from '../../core/sync/signed-request';
import type { GroundCentre } from './ground';

export type Sent = Readonly<{ bytes: number; delays: readonly number[] }>;

const path = '/v1/append';

/** Sends facts of a log as a centre does: packed and signed here, one batch in flight, at the pace the district asks for. */
export async function sendLog(
  url: string,
  { log, key }: GroundCentre,
  { from, to, size }: Readonly<{ from: number; to: number; size: number }>,
): Promise<Sent> {
  let bytes = 0;
  let most = size;
  const delays: number[] = [];
  for (let first = from; first <= to; ) {
    const last = Math.min(to, first + most - 1);
    const began = performance.now();
    const packed = log.batch(first, last);
    const headers = { ...signRequest(key, path, new Date().toISOString(), packed) };
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: Buffer.from(packed) });
    const said = (await response.json()) as Said;
    if (said.result?.acked !== last) {
      throw new Error(`The district did not take a batch: ${JSON.stringify(said)}`);
    }

    delays.push(performance.now() - began);
    bytes += packed.length;
    first = last + 1;
    most = Math.min(size, said.maxBatch);
    if (said.nextAfterMs > 0) {
      await pause(said.nextAfterMs);
    }
  }
  return { bytes, delays };
}

type Said = Readonly<{ result?: { acked?: number }; maxBatch: number; nextAfterMs: number }>;
