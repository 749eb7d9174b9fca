import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../result';
import { rounded } from '../result';
import { median, percentile } from '../statistics';
import { startHubProcess } from '../hub-process';
import { openHall, runCycles } from './hub-contest';
import { prepareHall } from './prepare-hall';
import { recordStatements } from './record-statements';
import { openRaw } from './replay-raw';
import { counterCount, cycle, measuredKinds, perSecond, type MeasuredKind, type Timings } from './workload';

const clientCounts = [1, 16] as const;
const rounds = 5;
const cyclesARound = 6;

type Round = Readonly<{ raw: Timings; hub: Readonly<Record<(typeof clientCounts)[number], Timings>> }>;

/** Issue, call and finish through a real hub, beside the same statements through the bare driver. */
export async function compareWritePath(): Promise<readonly Result[]> {
  const dir = await mkdtemp(join(tmpdir(), 'yimen-bench-'));
  try {
    const hall = join(dir, 'hall');
    await prepareHall(hall);
    const copy = async (name: string) => {
      await cp(hall, join(dir, name), { recursive: true });
      return join(dir, name);
    };
    const measured = await measure({ recorded: await copy('recorded'), raw: await copy('raw'), hub: await copy('hub') });
    return measuredKinds.flatMap((kind) => clientCounts.flatMap((clients) => describe(kind, clients, measured)));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

type Places = Readonly<{ recorded: string; raw: string; hub: string }>;

/** Takes turns within each round, so that a noisy neighbour disturbs all alike. */
async function measure(places: Places): Promise<readonly Round[]> {
  const process = await startHubProcess(places.hub);
  const one = await openHall(process, 1);
  const stepsARound = cycle.length * counterCount * cyclesARound;
  const steps = await recordStatements(places.recorded, one.counterIds, (rounds + 1) * cyclesARound);
  const raw = await openRaw(places.raw);
  const found: Round[] = [];
  for (let n = 0; n <= rounds; n += 1) {
    const timedRaw = await raw.replay(steps.slice(n * stepsARound, (n + 1) * stepsARound));
    const timedOne = await runCycles(one, cyclesARound);
    const many = await openHall(process, 16);
    const timedMany = await runCycles(many, cyclesARound);
    many.close();
    // The first round warms the caches and the compiler.
    if (n > 0) {
      found.push({ raw: timedRaw, hub: { 1: timedOne, 16: timedMany } });
    }
  }

  one.close();
  await process.stop();
  await raw.close();
  return found;
}

function describe(kind: MeasuredKind, clients: (typeof clientCounts)[number], measured: readonly Round[]): readonly Result[] {
  const pairs = measured.map(({ raw, hub }) => ({ raw: raw[kind], hub: hub[clients][kind] }));
  const note =
    'issue, call, finish: commands over WebSocket to a hub process, against the recorded statements of the same commands straight through sqlite3 (prepared once, begin to commit for each command, synchronous=FULL); .1 and .16 are clients. ' +
    'What limits it: one connection and one statement after the other, each a trip through the thread pool; then the query builder, and telling every line of every fact. At 16 clients commands share commits, so a ratio above 1 is possible.';
  const rate: Result = {
    name: `${kind}.rate.${clients}`,
    value: rounded(median(pairs.map(({ hub }) => perSecond(hub)))),
    unit: 'per second',
    baseline: rounded(median(pairs.map(({ raw }) => perSecond(raw)))),
    ratio: rounded(median(pairs.map(({ hub, raw }) => perSecond(hub) / perSecond(raw)))),
    aim: clients === 16 && kind !== 'finish' ? '≥ 0.3' : null,
    note,
  };
  const delays = [50, 99].map((percent): Result => {
    const value = percentile(pairs.flatMap(({ hub }) => hub.each), percent);
    const baseline = percentile(pairs.flatMap(({ raw }) => raw.each), percent);
    return { name: `${kind}.p${percent}.${clients}`, value: rounded(value), unit: 'ms', baseline: rounded(baseline), ratio: rounded(value / baseline), aim: null, note };
  });
  return [rate, ...delays];
}
