import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkDay } from './day/check-day';
import { startHubProcess } from './day/hub-process';
import { liveDay } from './day/live-day';
import { printDay } from './day/print-day';

/** Replays a day of residents through a real hub over HTTP, and shows what happened. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { tickets: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } },
  });
  const tickets = Number(values.tickets);
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(tickets) || tickets < 1 || !Number.isSafeInteger(seed)) {
    throw new Error('--tickets takes a whole number from 1 on, --seed a whole number');
  }

  const dataDir = await mkdtemp(join(tmpdir(), 'yimen-day-'));
  const hub = await startHubProcess(dataDir);
  try {
    const day = await liveDay(hub, { tickets, seed });
    await hub.stop();
    const verdict = await checkDay(dataDir, day);
    printDay(day, verdict);
    process.exitCode = verdict.faults.length === 0 ? 0 : 1;
  } finally {
    await hub.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
