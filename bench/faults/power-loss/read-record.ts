import { readFile } from 'node:fs/promises';

/** One step of a database on its disk, in the order in which they happened. */
export type Step =
  | Readonly<{ kind: 'opened'; file: string; isTruncated: boolean }>
  | Readonly<{ kind: 'written'; file: string; offset: number; data: Buffer }>
  | Readonly<{ kind: 'truncated'; file: string; length: number }>
  | Readonly<{ kind: 'synced'; file: string }>
  | Readonly<{ kind: 'syncFailed'; file: string }>
  | Readonly<{ kind: 'unlinked'; file: string }>
  | Readonly<{ kind: 'acknowledged'; text: string }>;

const headerLength = 16;

/** Reads what recorder.c wrote: a header of 16 bytes and the payload, again and again. */
export async function readRecord(path: string): Promise<readonly Step[]> {
  const bytes = await readFile(path);
  // The folder itself is file 0: to sync it is to sync the names.
  const names = new Map([[0, '']]);
  const steps: Step[] = [];
  let at = 0;
  while (at + headerLength <= bytes.length) {
    const [kind, number] = [bytes.readUInt8(at), bytes.readUInt8(at + 1)];
    const length = bytes.readUInt32LE(at + 4);
    const offset = Number(bytes.readBigUInt64LE(at + 8));
    const data = bytes.subarray(at + headerLength, at + headerLength + length);
    at += headerLength + length;
    if (kind === 1) {
      names.set(number, data.toString('utf8'));
    }

    steps.push(stepOf(kind, names.get(number) ?? '', offset, data));
  }

  return steps;
}

function stepOf(kind: number, file: string, offset: number, data: Buffer): Step {
  switch (kind) {
    case 1:
      return { kind: 'opened', file, isTruncated: offset === 1 };
    case 2:
      return { kind: 'written', file, offset, data };
    case 3:
      return { kind: 'truncated', file, length: offset };
    case 4:
      return { kind: 'synced', file };
    case 5:
      return { kind: 'syncFailed', file };
    case 6:
      return { kind: 'unlinked', file };
    case 7:
      return { kind: 'acknowledged', text: data.toString('utf8') };
    default:
      throw new Error(`The record holds a step of kind ${kind}`);
  }
}
