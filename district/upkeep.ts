import type { FastifyBaseLogger } from 'fastify';
import type { Pool } from 'pg';
import { syncLimits } from '../core/contract/sync-protocol';
import { inRole } from './database/in-role';
import type { Partitions } from './ingest/partitions';

const everyMs = 10 * 60_000;
const monthsAhead = 3;

export type UpkeepDeps = Readonly<{ pool: Pool; partitions: Partitions; now: () => number; log: FastifyBaseLogger }>;

export type Upkeep = Readonly<{ stop: () => void }>;

/** The small things a database needs from time to time; every server does them, doing them twice is harmless. */
export async function startUpkeep({ pool, partitions, now, log }: UpkeepDeps): Promise<Upkeep> {
  async function keepUp(): Promise<void> {
    await partitions.provideAhead(new Date(now()).toISOString().slice(0, 10), monthsAhead);
    // Twice the window: by then the time in a request refuses it.
    await inRole(pool, 'yimen_gate', null, (client) =>
      client.query(`delete from nonce where at < now() - make_interval(secs => $1)`, [
        (4 * syncLimits.clockWindow) / 1000,
      ]),
    );
  }

  await keepUp();
  const timer = setInterval(() => {
    keepUp().catch((error: unknown) => {
      log.error({ error: error instanceof Error ? error.message : String(error) }, 'upkeep.failed');
    });
  }, everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
