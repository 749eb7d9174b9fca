import { runTestPostgres } from '../../district/testing/run-postgres';
import type { Result } from '../result';
import { compareFlood } from './compare-flood';
import { compareLarge } from './compare-large';
import { compareLine } from './compare-line';
import { compareStore } from './compare-store';

/** What the embedded server of a district is set to; see district/database/postgres-server.ts. */
const settings = { shared_buffers: '512MB', max_wal_size: '4GB' };

/** The district's ingest on a real PostgreSQL of its own. `rows`: facts in the large table. */
export async function compareIngest(rows: number): Promise<readonly Result[]> {
  const postgres = await runTestPostgres(settings);
  try {
    return [
      ...(await compareStore(await postgres.createDatabase())),
      ...(await compareLine(await postgres.createDatabase())),
      ...(await compareFlood(await postgres.createDatabase())),
      ...(await compareLarge(await postgres.createDatabase(), await postgres.createDatabase(), rows)),
    ];
  } finally {
    await postgres.stop();
  }
}
