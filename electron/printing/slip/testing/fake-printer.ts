import net from 'node:net';
import { createJobReader, type JobReader, type PaperRoll } from './read-job';

/** How the printer is; what it answers and prints follows from it, as with a real one. */
export type PrinterMood = Readonly<{
  paper: 'full' | 'nearEnd' | 'out';
  coverOpen: boolean;
  cutterJammed: boolean;
  /** `silent` answers nothing; `garbage` answers with whatever `babble` gives. */
  speech: 'sound' | 'silent' | 'garbage';
  babble: () => Uint8Array;
  /** How long after it was through with a job it says so; until then it is silent on everything else. Milliseconds. */
  slow: number;
  /** Ends the connection after so many bytes of a job; null never. */
  hangsUpAfter: number | null;
  /** The roll ends after so many bytes of a job, in the middle of a slip; null never. */
  paperEndsAfter: number | null;
}>;

export type FakePrinter = Readonly<{
  host: string;
  port: number;
  mood: () => PrinterMood;
  become: (change: Partial<PrinterMood>) => void;
  roll: () => PaperRoll;
  /** Every byte of every job, urgent orders taken out. */
  received: () => number;
  close: () => Promise<void>;
}>;

export const soundPrinter: PrinterMood = {
  paper: 'full',
  coverOpen: false,
  cutterJammed: false,
  speech: 'sound',
  babble: () => Uint8Array.of(0xff, 0x00, 0xaa),
  slow: 0,
  hangsUpAfter: null,
  paperEndsAfter: null,
};

/** An ESC/POS printer in the network, strict about what it is sent. */
export async function startFakePrinter(first: Partial<PrinterMood> = {}, port = 0): Promise<FakePrinter> {
  const works = createWorks({ ...soundPrinter, ...first });
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    works.begin();
    socket.on('data', (bytes) => works.take(socket, bytes));
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    host: '127.0.0.1',
    port: (server.address() as net.AddressInfo).port,
    mood: works.mood,
    become: works.become,
    roll: works.roll,
    received: works.received,
    close: async () => {
      sockets.forEach((socket) => socket.destroy());
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function createVoice(mood: () => PrinterMood) {
  /** Answers wait their turn behind this. */
  let busy: Promise<void> = Promise.resolve();
  return {
    takeTime: () => {
      const { slow } = mood();
      if (slow > 0) {
        busy = new Promise((resolve) => setTimeout(resolve, slow));
      }
    },
    speak: (socket: net.Socket | null, answer: number) => {
      void busy.then(() => {
        const { speech, babble } = mood();
        if (speech !== 'silent' && socket?.writable === true) {
          socket.write(speech === 'garbage' ? babble() : Uint8Array.of(answer));
        }
      });
    },
  };
}

/** Prints what comes; while it cannot, what came waits, as in a printer's own memory. */
function createFeed(reader: JobReader, mood: () => PrinterMood, change: (to: Partial<PrinterMood>) => void) {
  let waiting = Buffer.alloc(0);
  let ofThisJob = 0;
  return {
    begin: () => {
      ofThisJob = 0;
    },
    forget: () => {
      waiting = Buffer.alloc(0);
      reader.forget();
    },
    print: (bytes: Buffer) => {
      waiting = Buffer.concat([waiting, bytes]);
      const { paperEndsAfter } = mood();
      if (!canPrint(mood())) {
        return;
      }
      const now = waiting.subarray(
        0,
        paperEndsAfter === null ? waiting.length : Math.max(0, paperEndsAfter - ofThisJob),
      );
      waiting = waiting.subarray(now.length);
      ofThisJob += now.length;
      reader.take(now);
      if (waiting.length > 0) {
        change({ paper: 'out', paperEndsAfter: null });
      }
    },
  };
}

/** What is inside: paper, a queue of bytes that waits while it cannot print, and a voice. */
function createWorks(start: PrinterMood) {
  let mood = start;
  let current: net.Socket | null = null;
  let received = 0;
  const voice = createVoice(() => mood);
  const reader = createJobReader(() => {
    voice.takeTime();
    voice.speak(current, doneAnswer(mood));
  });
  const feed = createFeed(reader, () => mood, change);

  function change(to: Partial<PrinterMood>): void {
    mood = { ...mood, ...to };
  }

  function take(socket: net.Socket, bytes: Buffer): void {
    current = socket;
    const { orders, rest } = partUrgent(bytes);
    received += rest.length;
    if (mood.hangsUpAfter !== null && received >= mood.hangsUpAfter) {
      socket.destroy();
      feed.forget();
      return;
    }
    feed.print(rest);
    for (const [order, which] of orders) {
      if (order === 0x04) {
        voice.speak(socket, urgentAnswer(which, mood));
      } else {
        feed.forget();
      }
    }
  }

  return {
    begin: feed.begin,
    take,
    mood: () => mood,
    become: (to: Partial<PrinterMood>) => {
      change(to);
      feed.print(Buffer.alloc(0));
    },
    roll: reader.roll,
    received: () => received,
  };
}

const canPrint = ({ paper, coverOpen, cutterJammed }: PrinterMood) => paper !== 'out' && !coverOpen && !cutterJammed;

function urgentAnswer(which: number, mood: PrinterMood): number {
  const isOut = mood.paper === 'out';
  switch (which) {
    case 1:
      return 0x12 | (canPrint(mood) ? 0 : 0x08);
    case 2:
      return 0x12 | (mood.coverOpen ? 0x04 : 0) | (isOut ? 0x20 : 0) | (mood.cutterJammed ? 0x40 : 0);
    case 3:
      return 0x12 | (mood.cutterJammed ? 0x08 : 0);
    default:
      return 0x12 | (mood.paper === 'full' ? 0 : 0x0c) | (isOut ? 0x60 : 0);
  }
}

function doneAnswer({ paper }: PrinterMood): number {
  return (paper === 'full' ? 0 : 0x03) | (paper === 'out' ? 0x0c : 0);
}

/** DLE EOT n and DLE ENQ n are obeyed at once, wherever they stand. */
function partUrgent(bytes: Buffer): Readonly<{ orders: readonly (readonly [number, number])[]; rest: Buffer }> {
  const orders: [number, number][] = [];
  const rest: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const [first, second = 0, third = 0] = bytes.subarray(at, at + 3);
    if (first === 0x10 && (second === 0x04 || second === 0x05) && third >= 1 && third <= 4) {
      orders.push([second, third]);
      at += 2;
    } else {
      rest.push(first ?? 0);
    }
  }
  return { orders, rest: Buffer.from(rest) };
}
