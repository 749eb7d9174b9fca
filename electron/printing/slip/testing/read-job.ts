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

/** `answerWhenDone` is called where the job asks in turn (GS r). */
export function createJobReader(answerWhenDone: () => void): JobReader {
  let pending = Buffer.alloc(0);
  const slips: Bitmap[] = [];
  const strangers: string[] = [];
  let cuts = 0;

  /** How many bytes the order at the front takes; 0 when it has not all come. */
  function takeOne(): number {
    const [first = 0, second, third] = pending;
    if (first === 0x0a || first === 0x0d) {
      return 1;
    }
    if (second === undefined) {
      return 0;
    }
    const name = `${first.toString(16)} ${second.toString(16)}`;
    if (name === '1b 40' || name === '1c 2e') {
      return 2;
    }
    if (third === undefined) {
      return 0;
    }
    return takeLonger(name, third);
  }

  function takeLonger(name: string, third: number): number {
    switch (name) {
      case '1b 4d':
      case '1b 64':
        return 3;
      case '1d 72':
        answerWhenDone();
        return 3;
      case '1d 56':
        cuts += 1;
        return third >= 65 ? (pending.length < 4 ? 0 : 4) : 3;
      case '1d 76':
        return takePicture();
      default:
        strangers.push(name);
        return 1;
    }
  }

  /** GS v 0 m xL xH yL yH d…: `x` bytes across, `y` dots down. */
  function takePicture(): number {
    if (pending.length < 8) {
      return 0;
    }
    const width = pending.readUInt16LE(4);
    const height = pending.readUInt16LE(6);
    const length = 8 + width * height;
    if (pending.length < length) {
      return 0;
    }
    const rows = Uint8Array.from(pending.subarray(8, length));
    if (rows.some((byte, at) => byte === 0x10 && [0x04, 0x05, 0x14].includes(rows[at + 1] ?? 0))) {
      strangers.push('an urgent order inside a picture');
    }
    slips.push({ width: width * 8, height, rows });
    return length;
  }

  return {
    take: (bytes) => {
      pending = Buffer.concat([pending, bytes]);
      for (let taken = pending.length === 0 ? 0 : takeOne(); taken > 0;) {
        pending = pending.subarray(taken);
        taken = pending.length === 0 ? 0 : takeOne();
      }
    },
    forget: () => {
      pending = Buffer.alloc(0);
    },
    roll: () => ({ slips: [...slips], cuts, strangers: [...strangers] }),
  };
}
