import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runChild } from '../support/run-child';
import type { Files } from './disk';
import { readRecord, type Step } from './read-record';

export type RecordedRun = Readonly<{ steps: readonly Step[]; output: string; dataDir: string }>;

export type RunToRecord = Readonly<{
  recorder: string;
  bundle: string;
  dataDir: string;
  args?: readonly string[];
  /** Orders for the recorder: which write to fail, how large the disk is. */
  orders?: Readonly<Record<string, string>>;
}>;

/** Runs a child with the recorder before it, and reads what it did to its disk. */
export async function recordRun({
  recorder,
  bundle,
  dataDir,
  args = [],
  orders = {},
}: RunToRecord): Promise<RecordedRun> {
  await mkdir(dataDir, { recursive: true });
  const log = `${dataDir}.record`;
  const output = await runChild(bundle, [dataDir, ...args], {
    LD_PRELOAD: recorder,
    FAULTS_DIR: dataDir,
    FAULTS_LOG: log,
    ...orders,
  });
  return { steps: await readRecord(log), output, dataDir };
}

/** The database's files as they lie in a folder. */
export async function readDatabaseFiles(dir: string): Promise<Files> {
  const names = (await readdir(dir)).filter((name) => name.startsWith('centre.db') && !name.endsWith('-shm'));
  return new Map(
    await Promise.all(names.map(async (name): Promise<[string, Buffer]> => [name, await readFile(join(dir, name))])),
  );
}
