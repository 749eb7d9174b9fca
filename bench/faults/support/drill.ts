import type { Tally } from './tally';

export type DrillOptions = Readonly<{
  /** How often the costly part is done; each drill says in its own words of what. */
  runs: number;
}>;

/** One area of the list of faults, drilled through the product's own code. */
export type Drill = Readonly<{
  area: string;
  rows: readonly number[];
  /** The number of runs of a full drill, as before a release. */
  fullRuns: number;
  run(tally: Tally, options: DrillOptions): Promise<void>;
}>;

/** What an error says, for a line of the report. */
export const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
