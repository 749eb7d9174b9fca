import type { FastifyInstance } from 'fastify';
import type { Instant } from '../../core/domain/calendar/instant';
import { loadStandards } from '../../core/service/standards/load-standards';
import type { DistrictPart } from '../district';
import type { OnlineSigner } from '../publishing/online-signer';
import { readNewestBundle } from '../publishing/published';
import { serveConsole } from './serve-console';

export type ConsolePartOptions = Readonly<{
  version: string;
  /** The built pages; null serves the methods alone. */
  pagesDir: string | null;
  /** The standards that the software brings, for as long as none are published. */
  standardsDir: string;
  online: OnlineSigner;
  now?: () => number;
}>;

/** The console as a part of the district's server. */
export function consolePart({
  version,
  pagesDir,
  standardsDir,
  online,
  now = Date.now,
}: ConsolePartOptions): DistrictPart {
  return async (app: FastifyInstance, { pool, partitions, wake }) => {
    const shipped = await loadStandards(standardsDir);
    await serveConsole(app, {
      pool,
      pagesDir,
      now: () => new Date(now()).toISOString() as Instant,
      onFault: ({ incident, method, userNo, error }) =>
        app.log.error(
          { incident, method, userNo, fault: error instanceof Error ? error.stack : String(error) },
          'console.fault',
        ),
      services: {
        pool,
        partitions,
        wake,
        version,
        online,
        readStandards: async (client) => (await readNewestBundle(client)) ?? shipped,
      },
    });
  };
}
