import { constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { unzip } from '../../../hub/testing/unzip';

/** How deep archives in archives are opened. */
const deepest = 4;
/** Enough for any page of text; a bomb is not unpacked to its end. */
const mostBytes = 64 * 2 ** 20;

const lenient = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: mostBytes };

/**
 * The bytes of a file and of everything compressed inside it: ZIP entries, gzip
 * members and zlib streams wherever they begin, as the pages of a PDF do. A
 * stream that is cut off gives what can be read of it.
 */
export function unpack(bytes: Buffer, depth = 0): readonly Buffer[] {
  const found = [bytes];
  if (depth === deepest) {
    return found;
  }

  for (const inner of [...zipEntries(bytes), ...streams(bytes)]) {
    found.push(...unpack(inner, depth + 1));
  }

  return found;
}

function zipEntries(bytes: Buffer): readonly Buffer[] {
  if (bytes.indexOf('PK\u0003\u0004', 0, 'latin1') < 0) {
    return [];
  }

  try {
    return [...(unzip(bytes)?.values() ?? [])];
  } catch {
    return [];
  }
}

/** Second bytes of a zlib head, by strength of compression. */
const zlibSecond = [0x01, 0x5e, 0x9c, 0xda];

function streams(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at + 2 < bytes.length; at += 1) {
    const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    if (first === 0x78 && zlibSecond.includes(second)) {
      keep(found, () => inflateSync(bytes.subarray(at), lenient));
    } else if (first === 0x1f && second === 0x8b) {
      keep(found, () => gunzipSync(bytes.subarray(at), lenient));
    } else if (first === 0x50 && bytes.readUInt32LE(Math.min(at, bytes.length - 4)) === 0x04034b50) {
      keep(found, () => inflateRawSync(bytes.subarray(dataOf(bytes, at)), lenient));
    }
  }

  return found;
}

/** Where the data of a ZIP entry begins, also of an archive whose directory is lost. */
function dataOf(bytes: Buffer, entry: number): number {
  return entry + 30 + bytes.readUInt16LE(entry + 26) + bytes.readUInt16LE(entry + 28);
}

function keep(found: Buffer[], read: () => Buffer): void {
  try {
    const inner = read();
    if (inner.length > 0) {
      found.push(inner);
    }
  } catch {
    // Two bytes that merely look like the head of a stream.
  }
}
