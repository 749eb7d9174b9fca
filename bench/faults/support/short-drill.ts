import { expect, it } from 'vitest';
import type { Drill } from './drill';
import { createTally } from './tally';

export type ShortDrill = Readonly<{ runs: number; needs?: () => Promise<boolean>; rows?: readonly number[] }>;

/** The same drill, short enough for every `npm test`: nothing may be broken, and each of its rows must have been drilled. */
export function itHolds(drill: Drill, { runs, needs, rows = drill.rows }: ShortDrill): void {
  it(`holds under rows ${rows.join(', ')} of the list of faults (${drill.area})`, async (context) => {
    if (needs !== undefined && !(await needs())) {
      context.skip('this machine has not what the drill needs; npm run faults counts it as failed');
    }

    const tally = createTally();
    await drill.run(tally, { runs });
    expect(tally.problems()).toEqual([]);
    expect(rows.filter((row) => tally.passed(row) === 0)).toEqual([]);
  }, 900_000);
}
