import { createRandom } from '../../day/random';
import { createDisk, crashModes, type CrashMode, type Disk, type Files } from './disk';
import type { Acknowledged } from './hub-child';
import type { Step } from './read-record';

export type Crash = Readonly<{ at: number; mode: CrashMode; files: Files; acknowledged: readonly Acknowledged[] }>;

export type CrashPlan = Readonly<{
  steps: readonly Step[];
  /** How many moments to pull the plug at; each in every mode. */
  points: number;
  seed: number;
  /** What lay on the disk before the first step. */
  start?: Files;
  /** The first moment of interest. */
  from?: number;
}>;

/** Pulls the plug at moments all over a run and hands over what each leaves behind, one at a time. */
export async function crashEverywhere(
  { steps, points, seed, start, from = 0 }: CrashPlan,
  look: (crash: Crash) => Promise<void>,
): Promise<void> {
  const random = createRandom(seed);
  const disk = createDisk(random, start);
  const moments = chooseMoments(steps.length - from, points, random.next).map((moment) => moment + from);
  const acknowledged: Acknowledged[] = [];
  let next = 0;
  for (const moment of moments) {
    for (; next < moment; next += 1) {
      pass(steps[next], disk, acknowledged);
    }

    for (const mode of crashModes) {
      await look({ at: moment, mode, files: disk.crash(mode), acknowledged });
    }
  }
}

function pass(step: Step | undefined, disk: Disk, acknowledged: Acknowledged[]): void {
  if (step === undefined) {
    return;
  }

  disk.apply(step);
  if (step.kind === 'acknowledged') {
    acknowledged.push(
      ...step.text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Acknowledged),
    );
  }
}

/** One at random in each equal stretch, so that no part of the run is left out. */
function chooseMoments(length: number, points: number, next: () => number): readonly number[] {
  const stretch = length / points;
  return Array.from({ length: points }, (_, index) => Math.min(length, Math.ceil((index + next()) * stretch)));
}
