import { join } from 'node:path';
import { openDatabase } from '../../../core/storage/open-database';
import { findDrift } from '../power-loss/check-image';
import { checkNumbers } from '../support/check-numbers';
import type { Drill } from '../support/drill';
import { prepareHub } from '../support/hub-process';
import { withScratch } from '../support/project';
import type { Tally } from '../support/tally';
import { drillFlood, drillSlowLoris } from './drill-floods';
import { drillBombs, drillFrames } from './drill-frames';
import { drillStrings } from './drill-strings';
import { faultsOf } from './post';

const mostFlood = 10_000;

/** Rows 42, 45, 46, 47 and 67; `runs` is how many odd texts each place of each method gets. */
export const maliceDrill: Drill = {
  area: 'malice',
  rows: [42, 45, 46, 47, 67],
  fullRuns: 100,
  run: (tally, { runs }) =>
    withScratch(async (scratch) => {
      const dataDir = join(scratch, 'data');
      const hub = await (await prepareHub('malice-hub', scratch)).start(dataDir);
      await drillFrames(tally, hub);
      await drillBombs(tally, hub);
      await drillFlood(tally, hub, Math.min(mostFlood, runs * 1000));
      await drillSlowLoris(tally, hub);
      await drillStrings(tally, hub, runs);
      const faults = faultsOf(hub);
      tally.check(
        42,
        'no bug was reached',
        faults.length === 0 ? null : `${faults.length} faults: ${faults[0]?.slice(0, 400)}`,
      );
      tally.check(42, 'the hub lives', hub.child.exitCode === null ? null : `it ended with ${hub.child.exitCode}`);
      await hub.stop();
      await checkStored(tally, join(dataDir, 'centre.db'));
    }),
};

/** Nothing of all that was stored otherwise than as what it was. */
async function checkStored(tally: Tally, file: string): Promise<void> {
  const db = await openDatabase(file);
  const [integrity] = await db.raw<{ integrity_check: string }[]>('pragma integrity_check');
  tally.check(
    45,
    'the database is sound afterwards',
    integrity?.integrity_check === 'ok' ? null : (integrity?.integrity_check ?? 'no answer'),
  );
  tally.check(45, 'numbers and chain are whole afterwards', await checkNumbers(db));
  tally.check(46, 'every table is what its facts say afterwards', await findDrift(db));
  await db.destroy();
}
