import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHubProcess } from '../hub-process';
import { rounded, type Result } from '../result';
import { median, percentile } from '../statistics';
import { openHall, runCycles } from '../write-path/hub-contest';
import { prepareHall } from '../write-path/prepare-hall';
import { addPastTickets } from './add-past';
import { compareFanOut } from './fan-out';

const pastTickets = 1_000_000;
const rounds = 5;
const cyclesARound = 4;

/** A hall with sixty-four screens and a million tickets behind it, beside the same hall on its first day. */
export async function compareHall(): Promise<readonly Result[]> {
  const dir = await mkdtemp(join(tmpdir(), 'yimen-hall-'));
  try {
    const empty = join(dir, 'empty');
    const full = join(dir, 'full');
    await prepareHall(empty);
    await cp(empty, full, { recursive: true });
    await addPastTickets(full, pastTickets);
    const past = await comparePast(empty, full);
    return [...past, ...(await compareFanOut(full))];
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function comparePast(empty: string, full: string): Promise<readonly Result[]> {
  const [young, old] = [await startHubProcess(empty), await startHubProcess(full)];
  const [youngHall, oldHall] = [await openHall(young, 1), await openHall(old, 1)];
  const pairs: { young: Awaited<ReturnType<typeof runCycles>>; old: Awaited<ReturnType<typeof runCycles>> }[] = [];
  for (let n = 0; n <= rounds; n += 1) {
    const pair = { young: await runCycles(youngHall, cyclesARound), old: await runCycles(oldHall, cyclesARound) };
    // The first round warms the caches and the compiler.
    if (n > 0) {
      pairs.push(pair);
    }
  }

  youngHall.close();
  oldHall.close();
  await young.stop();
  await old.stop();
  return (['issue', 'call', 'finish'] as const).map((kind) => {
    const ratios = pairs.map((pair) => percentile(pair.old[kind].each, 50) / percentile(pair.young[kind].each, 50));
    return {
      name: `hall.past.${kind}.p50`,
      value: rounded(
        percentile(
          pairs.flatMap((pair) => pair.old[kind].each),
          50,
        ),
      ),
      unit: 'ms',
      baseline: rounded(
        percentile(
          pairs.flatMap((pair) => pair.young[kind].each),
          50,
        ),
      ),
      ratio: rounded(median(ratios)),
      aim: '≤ 1.2',
      note: `hall.past: one client over WebSocket, a file with ${pastTickets} past tickets against the same hall without; the median of ${rounds} rounds in turn.`,
    };
  });
}
