import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkImage } from '../power-loss/check-image';
import { crashEverywhere } from '../power-loss/crash-everywhere';
import type { Acknowledged, ChildReport } from '../power-loss/hub-child';
import type { Step } from '../power-loss/read-record';
import { readDatabaseFiles, recordRun } from '../power-loss/record-run';
import { bundleChild } from '../support/bundle-child';
import { wordsOf } from '../support/drill';
import { runChild } from '../support/run-child';
import type { Tally } from '../support/tally';
import type { DiskOptions } from './drill-full';

const tickets = 60;
/** How many writes and syncs the workload makes at most; failing calls are spread over them. */
const span = { write: 900, sync: 150 } as const;
const cutsAfterEach = 4;

/** Row 7: the n-th write, or the n-th sync, fails; then the power goes as well. */
export async function drillErrors(
  tally: Tally,
  { scratch, recorder, runs }: DiskOptions & Readonly<{ runs: number }>,
): Promise<void> {
  const bundle = await bundleChild('disk-errors', 'bench/faults/power-loss/hub-child.ts');
  const fresh = join(scratch, 'fresh');
  await mkdir(fresh);
  await runChild(bundle, [fresh, '0']);
  let reached = 0;
  for (const kind of ['sync', 'write'] as const) {
    for (let run = 0; run < runs; run += 1) {
      const n = 1 + Math.floor((run * span[kind]) / runs);
      // Every third time the disk stays broken.
      reached += await failOnce(tally, {
        scratch,
        recorder,
        bundle,
        fresh,
        fail: `${kind}:${n}${run % 3 === 2 ? '+' : ''}`,
      });
    }
  }

  // A checkpoint that fails is tried again and hurts nobody; but most errors must hurt somebody, or nothing was drilled.
  tally.check(7, 'control: the errors reached commands', reached > runs / 2 ? null : `${reached} of ${2 * runs}`);
  tally.note(
    7,
    `${reached} of ${2 * runs} errors made a command fail; each was followed by ${4 * cutsAfterEach} power cuts`,
  );
}

type Failing = DiskOptions & Readonly<{ bundle: string; fresh: string; fail: string }>;

/** Answers with 1 when somebody was told of the error. */
async function failOnce(tally: Tally, { scratch, recorder, bundle, fresh, fail }: Failing): Promise<0 | 1> {
  const dataDir = join(scratch, fail);
  await cp(fresh, dataDir, { recursive: true });
  const start = await readDatabaseFiles(dataDir);
  const say = (problem: string | null) => (problem === null ? null : `${fail}: ${problem}`);
  let steps: readonly Step[];
  let report: ChildReport;
  try {
    const run = await recordRun({ recorder, bundle, dataDir, args: [String(tickets)], orders: { FAULTS_FAIL: fail } });
    steps = run.steps;
    report = JSON.parse(run.output) as ChildReport;
    judge(tally, report, say);
  } catch (error) {
    tally.check(7, 'the hub neither hangs nor dies', say(wordsOf(error)));
    return 0;
  }

  const answered = steps.flatMap((step) =>
    step.kind === 'acknowledged' ? [JSON.parse(step.text) as Acknowledged] : [],
  );
  tally.check(
    7,
    'after the error the file holds all answers',
    say(await checkImage(join(scratch, 'after'), await readDatabaseFiles(dataDir), answered, true)),
  );
  const failedAt = Math.max(
    0,
    steps.findIndex((step) => step.kind === 'syncFailed'),
  );
  await crashEverywhere(
    { steps, points: cutsAfterEach, seed: 7, start, from: failedAt },
    async ({ at, mode, files, acknowledged }) => {
      const problem = await checkImage(join(scratch, 'image'), files, acknowledged);
      tally.check(
        7,
        'power loss after the error',
        say(problem === null ? null : `step ${at}, unsynced ${mode}: ${problem}`),
      );
    },
  );
  return 'hub.fault' in report.refused ? 1 : 0;
}

/** What an error of the disk may lead to: an honest fault, and the noes that follow from what was not done. */
function judge(
  tally: Tally,
  { answered, refused, log }: ChildReport,
  say: (problem: string | null) => string | null,
): void {
  const odd = Object.keys(refused).filter((code) => !/^(hub\.fault|queue\.empty|ticket\.|counter\.)/.test(code));
  tally.check(7, 'the hub neither hangs nor dies', null);
  tally.check(
    7,
    'a command that could not be kept is not answered',
    say(odd.length === 0 ? null : `refused with ${odd.join(', ')}`),
  );
  const faults = refused['hub.fault'] ?? 0;
  tally.check(
    7,
    'every fault is in the log',
    say(
      faults === 0 || log.some((line) => line.includes('SQLITE'))
        ? null
        : `${faults} faults of ${answered + faults}, log: ${log[0] ?? 'empty'}`,
    ),
  );
}
