import type { Duplex } from 'node:stream';
import { PrinterTrouble } from './printer-trouble';

/** Both ways to one printer, for as long as one job takes. */
export type PrinterLink = Readonly<{
  /** @throws PrinterTrouble when the printer hangs up or takes no more */
  write: (bytes: Uint8Array) => Promise<void>;
  /** The next byte, or null when none comes in time. Milliseconds. */
  read: (within: number) => Promise<number | null>;
  /** Forgets what came unasked. */
  drain: () => void;
  /** Ends when the printer is free for the next one. */
  close: () => Promise<void>;
}>;

/** A printer without paper may stop taking bytes; one that prints takes a slip in a moment. Milliseconds. */
const writeWithin = 8000;

/** A printer that talks without end is not kept in memory. */
const mostKept = 4096;

/** What was written last still has to go out; a printer that holds on is let go. Milliseconds. */
const closeWithin = 300;

/**
 * A link over anything that Node streams: a socket, a serial port, a device
 * file. `finish` asks for an orderly end, where there is a way to ask for it.
 */
export function linkOver(stream: Duplex, finish: () => void = () => undefined): PrinterLink {
  const inbox = collect(stream);
  return {
    write: (bytes) => (inbox.isOver() ? Promise.reject(new PrinterTrouble('hungUp')) : writeTo(stream, bytes)),
    read: inbox.next,
    drain: inbox.empty,
    close: () =>
      new Promise((resolve) => {
        if (stream.closed) {
          resolve();
          return;
        }
        const timer = setTimeout(() => stream.destroy(), closeWithin);
        stream.once('close', () => {
          clearTimeout(timer);
          resolve();
        });
        finish();
      }),
  };
}

/** What came and was not read yet. */
function collect(stream: Duplex) {
  let bytes: number[] = [];
  let isOver = false;
  let wake: () => void = () => undefined;
  const end = () => {
    isOver = true;
    wake();
  };
  stream.on('data', (more: Buffer) => {
    bytes = [...bytes, ...more.subarray(0, mostKept)].slice(0, mostKept);
    wake();
  });
  stream.on('error', end);
  stream.on('end', end);
  stream.on('close', end);

  return {
    isOver: () => isOver,
    empty: () => {
      bytes = [];
    },
    next: async (within: number): Promise<number | null> => {
      if (bytes.length === 0 && !isOver) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, within);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      const byte = bytes.shift();
      if (byte === undefined && isOver) {
        throw new PrinterTrouble('hungUp');
      }
      return byte ?? null;
    },
  };
}

function writeTo(stream: Duplex, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new PrinterTrouble('unconfirmed')), writeWithin);
    const hungUp = () => reject(new PrinterTrouble('hungUp'));
    stream.once('close', hungUp);
    stream.write(bytes, (error) => {
      clearTimeout(timer);
      stream.off('close', hungUp);
      if (error) {
        hungUp();
      } else {
        resolve();
      }
    });
  });
}
