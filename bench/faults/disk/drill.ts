import { compileRecorder } from '../support/compile-recorder';
import type { Drill } from '../support/drill';
import { withScratch } from '../support/project';
import { drillErrors } from './drill-errors';
import { drillFullDisk } from './drill-full';

/** Rows 6 and 7; `runs` is the number of failing writes, and as many failing syncs. */
export const diskDrill: Drill = {
  area: 'disk',
  rows: [6, 7],
  fullRuns: 30,
  async run(tally, { runs }) {
    const recorder = await compileRecorder();
    if (recorder === null) {
      tally.check(7, 'the recorder', 'needs Linux and a C compiler (cc, gcc or clang): nothing was drilled');
      return;
    }

    await withScratch(async (scratch) => {
      await drillFullDisk(tally, { scratch, recorder });
      await drillErrors(tally, { scratch, recorder, runs });
    });
  },
};
