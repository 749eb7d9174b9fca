import { afterEach } from 'vitest';
import { startDistrict, type District, type DistrictOptions } from '../district';
import { useTestPostgres } from './postgres';
import type { TestPostgres } from './run-postgres';
import { enrolTestCentre, type TestCentre, type TestCentreOptions } from './test-centre';

export type TestDistrict = District &
  Readonly<{
    databaseUrl: string;
    enrol: (options?: TestCentreOptions) => Promise<TestCentre>;
  }>;

export type TestDistricts = Readonly<{
  postgres: TestPostgres;
  /** A real server on a free port; with its own database unless one is given. Closed after the test. */
  start: (options?: Partial<DistrictOptions>) => Promise<TestDistrict>;
  /** The same on one database for the whole file, for tests that only look at their own centres. */
  startShared: (options?: Partial<DistrictOptions>) => Promise<TestDistrict>;
}>;

/** In a test file: real servers on a real PostgreSQL. Call it at the top. */
export function useTestDistricts(): TestDistricts {
  const postgres = useTestPostgres();
  const running: District[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((district) => district.close()));
  });
  let shared: string | undefined;
  async function start(options: Partial<DistrictOptions> = {}): Promise<TestDistrict> {
    const databaseUrl = options.databaseUrl ?? (await postgres.createDatabase());
    const district = await startDistrict({
      port: 0,
      version: 'test',
      log: null,
      connections: 6,
      ...options,
      databaseUrl,
    });
    running.push(district);
    return { ...district, databaseUrl, enrol: (more) => enrolTestCentre(district.url, district.pool, more) };
  }

  return {
    postgres,
    start,
    async startShared(options = {}) {
      shared ??= await postgres.createDatabase();
      return start({ ...options, databaseUrl: shared });
    },
  };
}
