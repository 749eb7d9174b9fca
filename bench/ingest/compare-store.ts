import { rounded, type Result } from '../result';
import { median } from '../statistics';
import type { ReadBatch } from '../../core/sync/batch-file';
import { createBareTable, insertBare, insertBareLists } from './bare-insert';
import { openGround, readBatches, today, type Ground } from './ground';
import { centreDays } from './make-visits';

const rounds = 7;
const batchesARound = 15;
const batchSize = 1000;

type Round = Readonly<{ store: number; bare: number; lists: number }>;

/** The ingest transaction beside bare inserts of the same rows, in turns. */
export async function compareStore(url: string): Promise<readonly Result[]> {
  const ground = await openGround(url);
  try {
    await createBareTable(ground.pool, 'bare');
    await createBareTable(ground.pool, 'bare_lists');
    const measured = await measure(ground);
    const rate = (milliseconds: number) => (batchesARound * batchSize * 1000) / milliseconds;
    const beside = (name: string, baseline: 'bare' | 'lists', note: string): Result => ({
      name,
      value: rounded(median(measured.map(({ store }) => rate(store)))),
      unit: 'facts per second',
      baseline: rounded(median(measured.map((round) => rate(round[baseline])))),
      ratio: rounded(median(measured.map((round) => round[baseline] / round.store))),
      aim: '≥ 0.6',
      note,
    });
    return [
      beside(
        'ingest.store.1000',
        'bare',
        `ingest.store: batches of ${batchSize} verified facts through the ingest transaction (nonce, cursor row, partitioned entries, event ids, batch record, pace; columns read from the envelopes), one connection, against one multi-row INSERT … VALUES … ON CONFLICT DO NOTHING of the same rows into one table with the same columns and a unique event id; median of ${rounds} rounds in turns, fsync on`,
      ),
      beside(
        'ingest.store.lists',
        'lists',
        'ingest.store.lists: the same against a bare insert that sends its values as the ingest path does, one list for each column',
      ),
      ...(await measureSize(ground.pool)),
    ];
  } finally {
    await ground.pool.end();
  }
}

async function measure(ground: Ground): Promise<readonly Round[]> {
  const centre = await ground.addCentre();
  const visits = Math.ceil(((rounds + 1) * batchesARound * batchSize) / 12);
  const batches = readBatches(centre, centreDays(1, visits, today), batchSize);
  const ways = {
    store: (batch: ReadBatch) => ground.store(centre, batch),
    bare: (batch: ReadBatch) => insertBare(ground.pool, batch),
    lists: (batch: ReadBatch) => insertBareLists(ground.pool, batch),
  };
  const order = ['store', 'bare', 'lists'] as const;
  const measured: Round[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const mine = batches.slice(round * batchesARound, (round + 1) * batchesARound);
    const times: Partial<Record<keyof Round, number>> = {};
    // Whoever goes first finds the checkpoint's work: they take turns at that, too.
    for (let place = 0; place < order.length; place += 1) {
      const way = order[(place + round) % order.length] ?? 'store';
      times[way] = await timeEach(mine, ways[way]);
    }

    // The first round warms the compiler and the caches.
    if (round > 0) {
      measured.push(times as Round);
    }
  }
  return measured;
}

async function timeEach<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<number> {
  const from = performance.now();
  for (const item of items) {
    await work(item);
  }
  return performance.now() - from;
}

async function measureSize(pool: Awaited<ReturnType<typeof openGround>>['pool']): Promise<readonly Result[]> {
  const { rows } = await pool.query<{ bytes: number; bare: number; count: number; envelope: number }>(
    `select (select sum(pg_total_relation_size(inhrelid)) from pg_inherits where inhparent = 'entry'::regclass)::float8
         + pg_total_relation_size('event') as bytes,
       pg_total_relation_size('bare')::float8 as bare,
       (select count(*) from event)::int as count, (select avg(octet_length(envelope)) from entry)::float8 as envelope`,
  );
  const { bytes = 0, bare = 0, count = 1, envelope = 0 } = rows[0] ?? {};
  return [
    {
      name: 'ingest.bytes.stored',
      value: rounded(bytes / count),
      unit: 'bytes per fact',
      baseline: rounded(bare / count),
      ratio: rounded(bytes / bare),
      aim: null,
      note: `ingest.bytes.stored: entries, event ids and their indexes on disk, against the bare table; an envelope has ${Math.round(envelope)} bytes on average`,
    },
  ];
}
