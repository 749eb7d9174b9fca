import type { Drill } from '../support/drill';
import { drillFarAhead, drillSetBack } from './drill-jumps';
import { drillMidnight } from './drill-midnight';
import { drillTimeZone } from './drill-time-zone';

/** Rows 14 to 18; `runs` is the number of tickets issued around midnight. */
export const clockDrill: Drill = {
  area: 'clock',
  rows: [14, 15, 16, 17, 18],
  fullRuns: 3000,
  async run(tally, { runs }) {
    await drillSetBack(tally);
    await drillFarAhead(tally);
    await drillMidnight(tally, Math.ceil(runs / 8) * 8);
    await drillTimeZone(tally);
  },
};
