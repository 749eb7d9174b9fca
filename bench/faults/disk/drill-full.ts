import { join } from 'node:path';
import { checkImage } from '../power-loss/check-image';
import { readDatabaseFiles } from '../power-loss/record-run';
import { bundleChild } from '../support/bundle-child';
import { runChild } from '../support/run-child';
import type { Tally } from '../support/tally';
import type { FullReport } from './full-child';
import { mountSmallDisk } from './small-disk';

const megabytes = 6;

export type DiskOptions = Readonly<{ scratch: string; recorder: string }>;

/** Row 6: no room is left, and later there is some again. */
export async function drillFullDisk(tally: Tally, { scratch, recorder }: DiskOptions): Promise<void> {
  const bundle = await bundleChild('disk-full', 'bench/faults/disk/full-child.ts');
  const dataDir = join(scratch, 'small');
  const unmount = await mountSmallDisk(dataDir, megabytes);
  // Without the right to make a small disk, the recorder stands in for one.
  const pretend = { LD_PRELOAD: recorder, FAULTS_DIR: dataDir, FAULTS_QUOTA: String((megabytes - 1) * 1024 * 1024) };
  try {
    const report = JSON.parse(await runChild(bundle, [dataDir], unmount === null ? pretend : {})) as FullReport;
    judge(tally, report);
    const problem = await checkImage(join(scratch, 'after'), await readDatabaseFiles(dataDir), report.answered, true);
    tally.check(6, 'what was answered is there, and nothing is broken', problem);
    const disk = unmount === null ? 'a disk that pretends to be small' : `a tmpfs of ${megabytes} MB`;
    tally.note(
      6,
      `${disk}: ${report.answered.length - report.answeredAfter} answers before it was full, ${report.refusals.length} refusals, ${report.answeredAfter} answers after`,
    );
  } finally {
    await unmount?.();
  }
}

function judge(tally: Tally, { refusals, couldRead, answeredAfter, faults }: FullReport): void {
  const unclear = refusals.filter((code) => code !== 'hub.diskFull');
  tally.check(6, 'the disk was full', refusals.length > 0 ? null : 'it never was');
  tally.check(
    6,
    'says that the disk is full',
    unclear.length === 0
      ? null
      : `${unclear.length} of ${refusals.length} say ${unclear[0]}: ${faults[0]?.slice(0, 300)}`,
  );
  tally.check(6, 'still answers questions', couldRead ? null : 'refused to read');
  tally.check(6, 'goes on when there is room again, without a restart', answeredAfter > 0 ? null : 'it did not');
}
