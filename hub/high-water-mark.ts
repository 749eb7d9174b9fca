import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { HighWaterMark } from '../core/storage/event-log';
import { describeError, type Log } from './log';

export type MarkKeeper = Readonly<{
  read(): Promise<HighWaterMark | null>;
  /** Remembers how far the log is; written soon, and at the latest when closed. */
  note(mark: HighWaterMark): void;
  close(): Promise<void>;
}>;

/** Often enough to notice yesterday's copy, seldom enough to cost nothing. Milliseconds. */
const interval = 1000;

/**
 * Keeps the log's head in a small file apart from the data, so that a data
 * folder put back from an older copy is found out at the next start. A mark that
 * lags a second behind is harmless: only a file that is behind it is suspect.
 */
export function createMarkKeeper(path: string, log: Log): MarkKeeper {
  let latest: HighWaterMark | null = null;
  let written: HighWaterMark | null = null;
  let writing: Promise<void> = Promise.resolve();

  function write(): Promise<void> {
    writing = writing
      .then(async () => {
        const mark = latest;
        if (mark !== null && mark !== written) {
          await writeMark(path, mark);
          written = mark;
        }
      })
      .catch((error: unknown) => {
        log('warn', 'mark.notWritten', describeError(error));
      });
    return writing;
  }

  const timer = setInterval(() => void write(), interval);
  timer.unref();
  return {
    read: () => readMark(path),
    note(mark) {
      latest = mark;
    },
    async close() {
      clearInterval(timer);
      await write();
    },
  };
}

async function writeMark(path: string, { logId, seq }: HighWaterMark): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(`${path}.part`, 'w', 0o600);
  await file.writeFile(JSON.stringify({ logId, seq }));
  await file.sync();
  await file.close();
  await rename(`${path}.part`, path);
}

/** A mark that cannot be read is no mark: it only ever adds a suspicion. */
async function readMark(path: string): Promise<HighWaterMark | null> {
  try {
    const { logId, seq } = JSON.parse(await readFile(path, 'utf8')) as { logId?: unknown; seq?: unknown };
    return typeof logId === 'string' && typeof seq === 'number' && Number.isSafeInteger(seq) ? { logId, seq } : null;
  } catch {
    return null;
  }
}
