import { clockDrill } from '../clock/drill';
import { killDrill } from '../kill/drill';
import type { Drill } from '../support/drill';
import { drillBabble } from './drill-babble';
import { drillCallers } from './drill-callers';
import { drillTaps } from './drill-taps';
import { drillTwoHosts } from './drill-two-hosts';

/** What can befall a hall with people in it; `runs` is the number of tickets that all counters call at once. */
export const hallDrill: Drill = {
  area: 'queue',
  rows: [13, 19, 20, 74],
  fullRuns: 1000,
  async run(tally, { runs }) {
    await drillCallers(tally, runs);
    await drillTaps(tally);
    await drillTwoHosts(tally);
    await drillBabble(tally, Math.ceil(runs / 5));
  },
};

/**
 * The same, with what the other areas have of the queue's rows: killing for 1, 18
 * and 21, the clock for 14 to 18. Rows 54 to 56 need the screens.
 */
export const queueDrill: Drill = {
  area: 'queue',
  rows: [1, 13, 14, 15, 16, 17, 18, 19, 20, 21, 74],
  fullRuns: hallDrill.fullRuns,
  async run(tally, { runs }) {
    await hallDrill.run(tally, { runs });
    await clockDrill.run(tally, { runs: Math.min(runs * 3, clockDrill.fullRuns) });
    await killDrill.run(tally, { runs: Math.ceil(Math.min(runs / 20, killDrill.fullRuns)) });
  },
};
