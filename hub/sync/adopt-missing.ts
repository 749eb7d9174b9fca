import type { HeldLog } from '../../core/contract/sync-protocol';
import { ForeignFacts } from '../../core/storage/adopt-facts';
import { LineDown } from './district-client';
import type { SessionPorts } from './session-ports';

/** Fetches facts of our own that this file lacks, up to where the district said it has them. */
export async function adoptMissing(
  { district, store, centreId }: Pick<SessionPorts, 'district' | 'store' | 'centreId'>,
  log: HeldLog,
  from: number,
): Promise<number> {
  let next = from;
  while (next <= log.seq) {
    const { envelopes, keys } = await district.fetch(log.logId, next);
    const wanted = envelopes.slice(0, log.seq - next + 1);
    if (wanted.length === 0) {
      throw new LineDown('The district does not give back the facts it says it has');
    }

    const { seq: _seq, hash: _hash, ...info } = log;
    await store.adopt(centreId, { log: info, from: next, envelopes: wanted, keys });
    next += wanted.length;
  }

  if (next > from && (await store.findHash(log.logId, log.seq)) !== log.hash) {
    throw new ForeignFacts(`What came back of log ${log.logId} is not what the district says it holds`);
  }

  return next - from;
}
