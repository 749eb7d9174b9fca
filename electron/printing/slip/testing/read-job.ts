import type { Bitmap } from '../bitmap';

/** What a printer made of the bytes of its jobs so far. */
export type PaperRoll = Readonly<{
  /** One for each cut, or for each job of a printer without a blade. */
  slips: readonly Bitmap[];
  cuts: number;
  /** Bytes that no order begins with, or orders that do not fit: each would be rubbish on paper. */
  strangers: readonly string[];
}>;

export type JobReader = Readonly<{
  take: (bytes: Uint8Array) => void;
  /** Drops what has been begun and not ended. */
  forget: () => void;
  roll: () => PaperRoll;
}>;

type Desk = { slips: Bitmap[]; strangers: string[]; cuts: number };

/** `answerWhenDone` is called where the job asks in turn (GS r). */
export function createJobReader(answerWhenDone: () => void): JobReader {
  const desk: Desk = { slips: [], strangers: [], cuts: 0 };
  let pending = Buffer.alloc(0);
  return {
    take: (bytes) => {
      pending = Buffer.concat([pending, bytes]);
      for (let taken = takeOne(pending, desk, answerWhenDone); taken > 0;) {
        pending = pending.subarray(taken);
        taken = takeOne(pending, desk, answerWhenDone);
      }
    },
    forget: () => {
      pending = Buffer.alloc(0);
    },
    roll: () => ({ slips: [...desk.slips], cuts: desk.cuts, strangers: [...desk.strangers] }),
  };
}

/** How many bytes the order at the front takes; 0 when it has not all come. */
function takeOne(bytes: Buffer, desk: Desk, answerWhenDone: () => void): number {
  const [first, second, third] = bytes;
  if (first === 0x0a || first === 0x0d) {
    return 1;
  }
  if (first === undefined || second === undefined) {
    return 0;
  }
  const name = `${first.toString(16)} ${second.toString(16)}`;
  if (name === '1b 40' || name === '1c 2e') {
    return 2;
  }
  return third === undefined ? 0 : takeLonger(name, bytes, desk, answerWhenDone);
}

function takeLonger(name: string, bytes: Buffer, desk: Desk, answerWhenDone: () => void): number {
  switch (name) {
    case '1b 4d':
    case '1b 64':
      return 3;
    case '1d 72':
      answerWhenDone();
      return 3;
    case '1d 56':
      return takeCut(bytes, desk);
    case '1d 76':
      return takePicture(bytes, desk);
    default:
      desk.strangers.push(name);
      return 1;
  }
}

/** GS V m, from 65 on with how far to feed first. */
function takeCut(bytes: Buffer, desk: Desk): number {
  const length = (bytes[2] ?? 0) >= 65 ? 4 : 3;
  if (bytes.length < length) {
    return 0;
  }
  desk.cuts += 1;
  return length;
}

/** GS v 0 m xL xH yL yH d…: `x` bytes across, `y` dots down. */
function takePicture(bytes: Buffer, desk: Desk): number {
  if (bytes.length < 8) {
    return 0;
  }
  const width = bytes.readUInt16LE(4);
  const height = bytes.readUInt16LE(6);
  const length = 8 + width * height;
  if (bytes.length < length) {
    return 0;
  }
  const rows = Uint8Array.from(bytes.subarray(8, length));
  if (rows.some((byte, at) => byte === 0x10 && [0x04, 0x05, 0x14].includes(rows[at + 1] ?? 0))) {
    desk.strangers.push('an urgent order inside a picture');
  }
  desk.slips.push({ width: width * 8, height, rows });
  return length;
}
