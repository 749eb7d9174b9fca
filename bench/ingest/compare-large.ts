import { rounded, type Result } from '../result';
import { median } from '../statistics';
import { openGround, readBatches, today, type Ground } from './ground';
import { centreDays } from './make-visits';

const rounds = 9;
const batchesARound = 8;
const size = 1000;
const centres = 220;

/** The same ingest into a table that already holds years of a city, and into an empty one, in turns. */
export async function compareLarge(emptyUrl: string, largeUrl: string, rows: number): Promise<readonly Result[]> {
  const empty = await openGround(emptyUrl);
  const large = await openGround(largeUrl);
  try {
    await fill(large, rows);
    const places = await Promise.all([empty, large].map(prepare));
    const measured: { empty: number; large: number }[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const times = [0, 0];
      for (const turn of [0, 1]) {
        const which = (turn + round) % 2;
        times[which] = (await places[which]?.(round)) ?? 0;
      }

      if (round > 0) {
        measured.push({ empty: times[0] ?? 0, large: times[1] ?? 0 });
      }
    }

    const rate = (milliseconds: number) => (batchesARound * size * 1000) / milliseconds;
    return [
      {
        name: 'ingest.large',
        value: rounded(median(measured.map((round) => rate(round.large)))),
        unit: 'facts per second',
        baseline: rounded(median(measured.map((round) => rate(round.empty)))),
        ratio: rounded(median(measured.map((round) => round.large / round.empty))),
        aim: '≤ 1.2 (time)',
        note: `ingest.large: ingest.store into a database with ${rows.toLocaleString('en')} facts of ${centres} centres against an empty one, same server, in turns; the ratio is of times`,
      },
    ];
  } finally {
    await empty.pool.end();
    await large.pool.end();
  }
}

async function prepare(ground: Ground): Promise<(round: number) => Promise<number>> {
  const centre = await ground.addCentre();
  const visits = Math.ceil(((rounds + 1) * batchesARound * size) / 12);
  const batches = readBatches(centre, centreDays(1, visits, today), size);
  return async (round) => {
    const from = performance.now();
    for (const batch of batches.slice(round * batchesARound, (round + 1) * batchesARound)) {
      await ground.store(centre, batch);
    }
    return performance.now() - from;
  };
}

/** Rows as long as real ones, made by the database itself; the index of event ids is built at the end, which is faster. */
async function fill({ pool }: Ground, rows: number): Promise<void> {
  const each = Math.ceil(rows / centres);
  const client = await pool.connect();
  try {
    await client.query('set synchronous_commit = off');
    await client.query('alter table event drop constraint event_pkey');
    await client.query(
      `insert into centre (name, division_code, centre_id) select '中心', '310101', 'filled-' || n from generate_series(1, $1::int) n`,
      [centres],
    );
    await client.query(
      `insert into log (centre_no, log_id, generation, opened_at, seq, hash)
       select centre_no, 'filled', 1, now(), $1, ''::bytea from centre where centre_id like 'filled-%'`,
      [each],
    );
    await client.query(
      `insert into entry (centre_no, log_no, seq, business_date, v, at, event_id, hash, type, envelope)
       select l.centre_no, l.log_no, n, current_date - (n % 20), 1, now(), gen_random_uuid(), sha256(n::text::bytea),
         'ticket.finished', repeat(md5(n::text) || gen_random_uuid(), 8)
       from log l, generate_series(1, $1::int) n where l.log_id = 'filled'`,
      [each],
    );
    await client.query(
      'insert into event (centre_no, log_no, event_id, seq) select centre_no, log_no, event_id, seq from entry',
    );
    await client.query(`set maintenance_work_mem = '1GB'`);
    await client.query('alter table event add primary key (centre_no, event_id)');
    await client.query('vacuum (analyze) event');
    await client.query('vacuum (analyze) entry');
    await client.query('checkpoint');
  } finally {
    client.release();
  }
}
