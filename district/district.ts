import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { districtMigrations } from '../migrations/district/index';
import { migrate } from './database/migrate';
import { openPool } from './database/open-pool';
import { createPartitions, type Partitions } from './ingest/partitions';
import { createMetrics } from './metrics';
import { createProjector, type Projector } from './projections/projector';
import { serveSync } from './protocol/routes';
import { createServer } from './server';
import { startUpkeep, type Upkeep } from './upkeep';

/** What else stands on the server: the console, the published standards. */
export type DistrictPart = (app: FastifyInstance, context: PartContext) => Promise<void>;
export type PartContext = Readonly<{ pool: Pool; partitions: Partitions; wake: () => void }>;

export type DistrictOptions = Readonly<{
  databaseUrl: string;
  host?: string;
  /** 0 takes a free one. */
  port: number;
  version: string;
  log: ((line: string) => void) | null;
  trustProxy?: string | undefined;
  now?: () => number;
  connections?: number;
  /** The first root of the standards, base64. */
  trustedRoot?: (pool: Pool) => Promise<string | null>;
  parts?: readonly DistrictPart[];
}>;

export type District = Readonly<{
  url: string;
  pool: Pool;
  /** Projects all that is stored; for tests and for the command that rebuilds. */
  project: () => Promise<void>;
  /** Answers what was begun, then ends. */
  close: () => Promise<void>;
}>;

/** Composition root: the only place that knows every part of the district. Several may stand on one database. */
export async function startDistrict(options: DistrictOptions): Promise<District> {
  const { host = '127.0.0.1', now = Date.now, trustedRoot = async () => null } = options;
  const pool = openPool({ url: options.databaseUrl, connections: options.connections ?? 10 });
  try {
    await migrate(pool, districtMigrations);
    const metrics = createMetrics();
    const app = createServer({ ...options, pool, metrics });
    const partitions = createPartitions(pool, () => new Date(now()).toISOString().slice(0, 10));
    const projector = createProjector({ pool, metrics, log: app.log });
    const { wake } = projector;
    await app.register(serveSync({ pool, partitions, now, metrics, wake, trustedRoot: () => trustedRoot(pool) }), {
      prefix: '/v1',
    });
    for (const part of options.parts ?? []) {
      await part(app, { pool, partitions, wake });
    }

    const upkeep = await startUpkeep({ pool, partitions, now, log: app.log });
    await app.listen({ host, port: options.port });
    const { port } = app.server.address() as AddressInfo;
    let closed: Promise<void> | null = null;
    return {
      url: `http://${host}:${port}`,
      pool,
      project: projector.drain,
      close: () => (closed ??= close({ app, upkeep, projector, pool })),
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

type Parts = Readonly<{ app: FastifyInstance; upkeep: Upkeep; projector: Projector; pool: Pool }>;

async function close({ app, upkeep, projector, pool }: Parts): Promise<void> {
  // A connection that is kept alive after its last answer would hold the end up for a minute.
  const hangUp = setInterval(() => app.server.closeIdleConnections(), 50);
  await app.close();
  clearInterval(hangUp);
  upkeep.stop();
  await projector.stop();
  await pool.end();
}
