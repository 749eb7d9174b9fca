import type { PoolClient } from 'pg';
import { syncLimits } from '../../core/contract/sync-protocol';
import type { ReadBatch } from '../../core/sync/batch-file';
import type { LogRow } from './log-row';
import type { Sender } from './sender';

/** A request costs at least as much as so many facts: a flood of tiny batches is one too. */
const leastCharge = 20;

export type Pace = Readonly<{
  /** Milliseconds until the centre may send again. */
  nextAfterMs: number;
  /** Facts that the next batch should have at most. */
  maxBatch: number;
}>;

/**
 * One round trip for the three small rows of a batch: the record of its arrival,
 * the cursor, and what the centre may do next. Within its hourly share a centre
 * goes as fast as it can. Beyond it (a week without a line) it goes at the
 * district's pace, in small batches; a large one costs with the square of its
 * size, because so long others wait behind it. Who does not keep the pace is
 * refused (429).
 */
const keep = `
  with arrival as (
    insert into batch (centre_no, key_id, log_no, from_seq, to_seq, fresh, sent_at, offset_ms, transport, app_version, waiting)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  ), cursor as (
    update log set seq = $5, hash = decode($12, 'hex') where log_no = $3 and seq < $5
  )
  insert into pace as held (centre_no, hour, facts, not_before)
  values ($1, date_trunc('hour', now()), $13, now())
  on conflict (centre_no) do update set
    hour = excluded.hour,
    facts = least(1000000000, excluded.facts + case when held.hour = excluded.hour then held.facts else 0 end),
    not_before = now() + case
      when excluded.facts + case when held.hour = excluded.hour then held.facts else 0 end
        > (select facts_per_hour from district)
      then (select pace_ms * greatest(1, ($13::float8 / paced_batch) ^ 2) from district) * interval '1 millisecond'
      else interval '0' end
  returning ceil(extract(epoch from not_before - now()) * 1000)::int as wait_ms,
    (select paced_batch from district) as paced_batch`;

export async function keepPace(
  client: PoolClient,
  { centreNo, keyId }: Sender,
  { logNo }: LogRow,
  { header }: ReadBatch,
  { transport, fresh }: Readonly<{ transport: 'http' | 'stick'; fresh: number }>,
): Promise<Pace> {
  const { rows } = await client.query<{ wait_ms: number; paced_batch: number }>({
    name: 'keep-pace',
    text: keep,
    values: [
      centreNo,
      keyId,
      logNo,
      header.from,
      header.from + header.count - 1,
      fresh,
      header.sentAt,
      header.clockOffset,
      transport,
      header.appVersion,
      header.waiting,
      header.lastHash,
      Math.max(header.count, leastCharge),
    ],
  });
  const { wait_ms: nextAfterMs = 0, paced_batch: pacedBatch = syncLimits.factsInBatch } = rows[0] ?? {};
  return { nextAfterMs, maxBatch: nextAfterMs > 0 ? pacedBatch : syncLimits.factsInBatch };
}
