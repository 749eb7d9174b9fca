import { join } from 'node:path';
import { createRandom } from '../../day/random';
import { bundleChild, type Edit } from '../support/bundle-child';
import { compileRecorder } from '../support/compile-recorder';
import type { Drill } from '../support/drill';
import { withScratch } from '../support/project';
import type { Tally } from '../support/tally';
import { checkImage } from './check-image';
import { crashEverywhere } from './crash-everywhere';
import { createDisk, type Files } from './disk';
import { drillMigrations } from './drill-migrations';
import { drillRecovery } from './drill-recovery';
import { recordRun } from './record-run';

const ticketsRecorded = 120;
/** The tables are built again from the facts in one image of so many: it costs far more than the rest. */
const thoroughEvery = 40;

/** The product with its promise taken out: what most programs run with, and nobody notices until the power goes. */
const withoutFull: Edit = {
  file: 'core/storage/open-database.ts',
  replace: [
    [
      "['pragma synchronous = full', 'pragma synchronous', 2]",
      "['pragma synchronous = normal', 'pragma synchronous', 1]",
    ],
  ],
};

/** Rows 2, 3 and 4; `runs` is the number of moments at which the plug is pulled, each in four modes. */
export const powerLossDrill: Drill = {
  area: 'power',
  rows: [2, 3, 4],
  fullRuns: 500,
  async run(tally, { runs }) {
    const recorder = await compileRecorder();
    if (recorder === null) {
      tally.check(2, 'the recorder', 'needs Linux and a C compiler (cc, gcc or clang): nothing was drilled');
      return;
    }

    await withScratch(async (scratch) => {
      const crashed = await drillHub(tally, { recorder, scratch, points: runs });
      await drillControl(tally, { recorder, scratch, points: Math.max(8, Math.floor(runs / 5)) });
      await drillRecovery(tally, { recorder, scratch, points: Math.max(8, Math.floor(runs / 10)), crashed });
      await drillMigrations(tally, { recorder, scratch, points: Math.max(4, Math.floor(runs / 5)) });
    });
  },
};

export type PowerLossOptions = Readonly<{ recorder: string; scratch: string; points: number }>;

/** A whole run of the product; answers with one crash in the middle of it, for the recovery to be drilled on. */
async function drillHub(tally: Tally, { recorder, scratch, points }: PowerLossOptions): Promise<Files> {
  const bundle = await bundleChild('power-hub', 'bench/faults/power-loss/hub-child.ts');
  const run = await recordRun({ recorder, bundle, dataDir: join(scratch, 'hub'), args: [String(ticketsRecorded)] });
  let seen = 0;
  await crashEverywhere({ steps: run.steps, points, seed: 2 }, async ({ at, mode, files, acknowledged }) => {
    seen += 1;
    const problem = await checkImage(join(scratch, 'image'), files, acknowledged, seen % thoroughEvery === 0);
    tally.check(
      2,
      'power loss while the hub works',
      problem === null ? null : `step ${at}, unsynced ${mode}: ${problem}`,
    );
  });
  const last = run.steps.filter((step) => step.kind === 'acknowledged').length;
  tally.note(2, `${run.steps.length} disk steps and ${last} answers recorded; ${seen} images`);
  return crashInTheMiddle(run.steps);
}

/** Shortly before the end, when the log of the database is long: the recovery has most to do. */
function crashInTheMiddle(steps: Parameters<typeof crashEverywhere>[0]['steps']): Files {
  const disk = createDisk(createRandom(3));
  const until = steps.findLastIndex((step) => step.kind === 'acknowledged') - 5;
  steps.slice(0, until).forEach((step) => {
    disk.apply(step);
  });
  return disk.crash('torn');
}

/** The same with one word changed must be seen to lose: or else the simulator is blind. */
async function drillControl(tally: Tally, { recorder, scratch, points }: PowerLossOptions): Promise<void> {
  const bundle = await bundleChild('power-hub-normal', 'bench/faults/power-loss/hub-child.ts', withoutFull);
  const run = await recordRun({ recorder, bundle, dataDir: join(scratch, 'control'), args: [String(ticketsRecorded)] });
  let [images, losing] = [0, 0];
  await crashEverywhere({ steps: run.steps, points, seed: 2 }, async ({ files, acknowledged }) => {
    images += 1;
    losing += (await checkImage(join(scratch, 'image'), files, acknowledged)) === null ? 0 : 1;
  });
  tally.check(
    2,
    'control: synchronous=NORMAL is seen to lose',
    losing > images / 10 ? null : `only ${losing} of ${images} images lost anything`,
  );
  tally.note(2, `control with synchronous=NORMAL: ${losing} of ${images} images lost answered commands`);
}
