import type { Random } from '../../day/random';
import { createGrowingFile, type GrowingFile } from './growing-file';
import type { Step } from './read-record';

/** What becomes of writes that were not synced when the power went. */
export const crashModes = ['dropped', 'prefix', 'random', 'torn'] as const;
export type CrashMode = (typeof crashModes)[number];

export type Files = ReadonlyMap<string, Buffer>;

/** A disk that keeps for certain only what was synced. */
export type Disk = Readonly<{
  apply(step: Step): void;
  /** What a machine finds that starts after a power cut at this moment. */
  crash(mode: CrashMode): Files;
}>;

type Change = Readonly<{ offset: number; data: Buffer }> | Readonly<{ length: number }>;

type Kept = { durable: GrowingFile; pending: Change[]; isNamed: boolean; isUnlinked: boolean };

/** A disk writes whole sectors; a page of SQLite is eight of them. */
const sector = 512;

export function createDisk(random: Random, start: Files = new Map()): Disk {
  const files = new Map<string, Kept>();
  for (const [name, bytes] of start) {
    files.set(name, { durable: createGrowingFile(bytes), pending: [], isNamed: true, isUnlinked: false });
  }

  return {
    apply: (step) => {
      applyStep(files, random, step);
    },
    crash(mode) {
      const found = new Map<string, Buffer>();
      for (const [name, file] of files) {
        const isThere = (file.isNamed || chance(random, mode)) && !(file.isUnlinked && chance(random, mode));
        if (isThere) {
          found.set(name, crashFile(file, mode, random));
        }
      }

      return found;
    },
  };
}

/** Whether a change of names that nobody synced reached the disk. */
const chance = (random: Random, mode: CrashMode) => mode !== 'dropped' && random.next() < 0.5;

function applyStep(files: Map<string, Kept>, random: Random, step: Step): void {
  if (step.kind === 'acknowledged') {
    return;
  }

  const file = files.get(step.file);
  switch (step.kind) {
    case 'opened':
      open(files, step.file, step.isTruncated);
      return;
    case 'written':
      file?.pending.push({ offset: step.offset, data: step.data });
      return;
    case 'truncated':
      file?.pending.push({ length: step.length });
      return;
    case 'synced':
      sync(files, file);
      return;
    case 'syncFailed':
      // The system marks the pages clean all the same: no later sync will write them.
      file?.pending
        .splice(0)
        .filter(() => random.next() < 0.5)
        .forEach((change) => {
          make(file.durable, change);
        });
      return;
    case 'unlinked':
      if (file !== undefined) {
        file.isUnlinked = true;
      }
  }
}

function open(files: Map<string, Kept>, name: string, isTruncated: boolean): void {
  const file = files.get(name);
  if (file === undefined || file.isUnlinked) {
    files.set(name, { durable: createGrowingFile(), pending: [], isNamed: false, isUnlinked: false });
  } else if (isTruncated) {
    file.pending.push({ length: 0 });
  }
}

/** A sync makes the file's bytes durable, and the names of the folder with them. */
function sync(files: Map<string, Kept>, file: Kept | undefined): void {
  if (file !== undefined) {
    file.pending.splice(0).forEach((change) => {
      make(file.durable, change);
    });
    file.isNamed = true;
  }

  for (const [name, other] of files) {
    if (other.isUnlinked) {
      files.delete(name);
    }

    if (file === undefined) {
      other.isNamed = true;
    }
  }
}

function make(file: GrowingFile, change: Change): void {
  if ('length' in change) {
    file.truncate(change.length);
  } else {
    file.write(change.offset, change.data);
  }
}

function crashFile({ durable, pending }: Kept, mode: CrashMode, random: Random): Buffer {
  const file = createGrowingFile(durable.bytes());
  survivors(pending, mode, random).forEach((change) => {
    make(file, change);
  });
  return file.bytes();
}

function survivors(pending: readonly Change[], mode: CrashMode, random: Random): readonly Change[] {
  switch (mode) {
    case 'dropped':
      return [];
    case 'prefix':
      return pending.slice(0, Math.floor(random.next() * (pending.length + 1)));
    case 'random':
      return pending.filter(() => random.next() < 0.5);
    case 'torn':
      return pending.flatMap((change) => ('length' in change ? [change] : tear(change, random)));
  }
}

/** Some sectors of the write arrive, others do not. */
function tear({ offset, data }: Readonly<{ offset: number; data: Buffer }>, random: Random): readonly Change[] {
  const sectors = Array.from({ length: Math.ceil(data.length / sector) }, (_, index) => index * sector);
  return sectors
    .filter(() => random.next() < 0.5)
    .map((from) => ({ offset: offset + from, data: data.subarray(from, from + sector) }));
}
