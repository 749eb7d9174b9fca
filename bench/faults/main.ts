import { parseArgs } from 'node:util';
import { clockDrill } from './clock/drill';
import { devicesDrill } from './devices/drill';
import { diskDrill } from './disk/drill';
import { killDrill } from './kill/drill';
import { maliceDrill } from './malice/drill';
import { powerLossDrill } from './power-loss/drill';
import { queueDrill } from './queue/drill';
import { privacyDrill } from './privacy/drill';
import { reviewsDrill } from './reviews/drill';
import { rotDrill } from './rot/drill';
import { syncDrill } from './sync/drill';
import { timingDrill } from './timing/drill';
import { yearDrill } from './year/drill';
import { wordsOf, type Drill } from './support/drill';
import { createTally, type Tally } from './support/tally';

const drills: readonly Drill[] = [
  clockDrill,
  devicesDrill,
  diskDrill,
  killDrill,
  maliceDrill,
  powerLossDrill,
  queueDrill,
  privacyDrill,
  reviewsDrill,
  rotDrill,
  syncDrill,
  timingDrill,
  yearDrill,
];

const usage = `npm run faults -- [AREA…] [--runs N]

  AREA      ${drills.map(({ area, rows }) => `${area} (rows ${rows.join(', ')})`).join('; ')}
  --runs N  how often the costly part is done; each area has its own number without it`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { runs: { type: 'string' }, help: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const isUnknown = positionals.some((name) => !drills.some(({ area }) => area === name));
  const isWrong = isUnknown || !/^([1-9]\d*)?$/.test(values.runs ?? '');
  if (values.help || isWrong) {
    console.log(usage);
    process.exitCode = isWrong ? 1 : 0;
    return;
  }

  const tally = createTally();
  for (const drill of drills.filter(({ area }) => positionals.length === 0 || positionals.includes(area))) {
    await hold(drill, tally, Number(values.runs ?? drill.fullRuns));
  }

  console.log(tally.report().join('\n'));
  const failed = tally.problems().length;
  console.log(`${tally.passed()} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

async function hold(drill: Drill, tally: Tally, runs: number): Promise<void> {
  const started = Date.now();
  console.log(`=== ${drill.area}`);
  try {
    await drill.run(tally, { runs });
  } catch (error) {
    // A drill that cannot be held has failed: nothing is left out without a word.
    tally.check(drill.rows[0] ?? 0, `the drill of ${drill.area} itself`, wordsOf(error));
  }

  console.log(`    ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
