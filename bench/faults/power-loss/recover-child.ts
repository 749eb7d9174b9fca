// Starts on what a power cut left, as the hub would, and closes again.
import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../../../core/storage/migrate';
import { openDatabase } from '../../../core/storage/open-database';
import { centreMigrations } from '../../../migrations/centre/index';

async function main(): Promise<void> {
  const [dataDir = '', from] = process.argv.slice(2);
  const acknowledgements = openSync(join(dataDir, 'acknowledged'), 'a');
  const db = await openDatabase(join(dataDir, 'centre.db'));
  writeSync(acknowledgements, '{"requestId":"","value":"opened"}\n');
  await migrate(db, {
    migrations: centreMigrations.filter((step) => from === undefined || step.number <= Number(from)),
    backUp: async () => undefined,
  });
  writeSync(acknowledgements, '{"requestId":"","value":"migrated"}\n');
  await db.destroy();
}

main().catch((error: unknown) => {
  process.stderr.write(String(error));
  process.exitCode = 1;
});
