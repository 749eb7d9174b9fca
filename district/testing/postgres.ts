import { afterAll, beforeAll } from 'vitest';
import { runTestPostgres, type RunningPostgres, type TestPostgres } from './run-postgres';

/**
 * A real PostgreSQL for the tests of one file, with fsync on as in a district.
 * Call it at the top of the file. Without PostgreSQL the tests fail.
 */
export function useTestPostgres(): TestPostgres {
  let running: RunningPostgres | undefined;
  beforeAll(async () => {
    running = await runTestPostgres();
  }, 60_000);
  afterAll(() => running?.stop(), 60_000);
  const get = () => {
    if (running === undefined) {
      throw new Error('Databases are there from beforeAll on');
    }
    return running;
  };
  return {
    createDatabase: () => get().createDatabase(),
    createEmptyDatabase: () => get().createEmptyDatabase(),
  };
}
