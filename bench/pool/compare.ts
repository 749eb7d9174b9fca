import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../core/storage/open-database';
import { rounded, type Result } from '../result';
import { median } from '../statistics';

const rounds = 15;
const times = 400;

/** What taking the one connection from the query builder's pool adds to a statement, beside one that holds it already. */
export async function comparePool(): Promise<readonly Result[]> {
  const dir = await mkdtemp(join(tmpdir(), 'yimen-pool-'));
  const db = await openDatabase(join(dir, 'empty.db'));
  try {
    const pairs: { taking: number; holding: number }[] = [];
    for (let n = 0; n <= rounds; n += 1) {
      const taking = await timeEach(() => db.raw('select 1'));
      const holding = await db.transaction((trx) => timeEach(() => trx.raw('select 1')));
      // The first round warms the compiler.
      if (n > 0) {
        pairs.push({ taking, holding });
      }
    }

    return [
      {
        name: 'pool.acquire',
        value: rounded(median(pairs.map(({ taking }) => taking))),
        unit: 'µs',
        baseline: rounded(median(pairs.map(({ holding }) => holding))),
        ratio: rounded(median(pairs.map(({ taking, holding }) => taking / holding))),
        aim: null,
        note: 'pool.acquire: the smallest statement with taking the connection from the pool, against one inside a transaction that holds it; a command takes it once',
      },
    ];
  } finally {
    await db.destroy();
    await rm(dir, { recursive: true, force: true });
  }
}

/** Microseconds for one, on average. */
async function timeEach(work: () => PromiseLike<unknown>): Promise<number> {
  const from = performance.now();
  for (let n = 0; n < times; n += 1) {
    await work();
  }

  return ((performance.now() - from) * 1000) / times;
}
