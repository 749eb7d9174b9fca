import Fastify, { LogController, type FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { districtMigrations } from '../migrations/district/index';
import { isCurrent } from './database/migrate';
import type { DistrictMetrics } from './metrics';
import { readCounts } from './read-counts';

declare module 'fastify' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  interface FastifyRequest {
    /** Whose request it was found to be, for the log. */
    centreNo?: number;
    /** Why it was refused. */
    refusal?: string;
  }
}

export type ServerOptions = Readonly<{
  pool: Pool;
  metrics: DistrictMetrics;
  version: string;
  /** Lines of JSON; null for silence. */
  log: ((line: string) => void) | null;
  /** Balancers whose `x-forwarded-for` is believed. */
  trustProxy?: string | undefined;
}>;

/** The bare server: its log, health and metrics. What centres and people use is registered on it. */
export function createServer({ pool, metrics, version, log, trustProxy }: ServerOptions): FastifyInstance {
  const app = Fastify({
    logger: log === null ? false : { level: 'info', base: null, stream: { write: log } },
    // Ids, codes and times only: what a request said, and from whom, stands in no log.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustProxy ?? false,
    // A stopped server answers what it has begun and lets idle connections go.
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
    connectionTimeout: 60_000,
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { centreNo, refusal, routeOptions, method } = request;
    const milliseconds = Math.round(reply.elapsedTime);
    request.log.info(
      { method, route: routeOptions.url, status: reply.statusCode, milliseconds, centreNo, refusal },
      'http',
    );
    done();
  });

  app.get('/health', async (_request, reply) => {
    const database = await isCurrent(pool, districtMigrations).catch(() => null);
    const ok = database === true;
    return reply.code(ok ? 200 : 503).send({
      ok,
      database: database === null ? 'unreachable' : database ? 'current' : 'otherSchema',
      version,
    });
  });
  app.get('/metrics', async (_request, reply) => {
    const { backlog, lagSeconds } = await readCounts(pool);
    metrics.backlog.set(backlog);
    metrics.lag.set(lagSeconds);
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return app;
}
