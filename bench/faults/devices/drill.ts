import { setTimeout as wait } from 'node:timers/promises';
import type { TicketId } from '../../../core/domain/id';
import { encodeSlip } from '../../../electron/printing/slip/encode-slip';
import { openLink } from '../../../electron/printing/slip/open-link';
import { printSlip } from '../../../electron/printing/slip/print-slip';
import { PrinterTrouble } from '../../../electron/printing/slip/printer-trouble';
import {
  soundPrinter,
  startFakePrinter,
  type FakePrinter,
  type PrinterMood,
} from '../../../electron/printing/slip/testing/fake-printer';
import type { PrintOutcome, PrintPort } from '../../../hub/print-port';
import { known, openDemoHub } from '../../../hub/testing/demo-hub';
import { createRandom, type Random } from '../../day/random';
import type { Drill } from '../support/drill';
import type { Tally } from '../support/tally';

const patience = { answer: 100, done: 300, quiet: 5 };

const slip = { width: 384, height: 160, rows: Uint8Array.from({ length: 48 * 160 }, (_, at) => at % 251) };
const job = encodeSlip({ ...slip, rows: slip.rows.map((byte) => (byte === 0x10 ? 0x11 : byte)) }, true);

/**
 * Row 74; `runs` is the number of tickets, each printed by the product's own
 * code on a printer that is sound, out of paper, open, jammed, silent, gone,
 * hangs up, ends its roll in mid-slip, or sends random bytes.
 */
export const devicesDrill: Drill = {
  area: 'devices',
  rows: [74],
  fullRuns: 400,
  run: async (tally, { runs }) => {
    const printer = await startFakePrinter();
    const line = { isOn: true };
    const demo = await openDemoHub({ print: portTo(printer, line) });
    try {
      const random = createRandom(74);
      const counts = new Map<string, number>();
      for (let n = 0; n < runs; n += 1) {
        const mood = randomMood(random, printer);
        line.isOn = mood !== 'switchedOff';
        printer.become(mood === 'switchedOff' ? {} : mood);
        const said = await takeTicket(demo, tally, printer, line.isOn);
        counts.set(said, (counts.get(said) ?? 0) + 1);
        // A roll that ended and a line that broke are mended before the next one comes.
        printer.become(soundPrinter);
        line.isOn = true;
      }
      await reprintAll(demo, tally, printer);
      const words = [...counts].toSorted(([, a], [, b]) => b - a).map(([said, count]) => `${said} ${count}`);
      tally.note(74, `${runs} tickets: ${words.join(', ')}; rubbish on paper: ${printer.roll().strangers.length}`);
      tally.check(74, 'nothing but whole orders reaches the printer', printer.roll().strangers[0] ?? null);
    } finally {
      await demo.close();
      await printer.close();
    }
  },
};

/** Whether the printer has power. */
type Line = Readonly<{ isOn: boolean }>;

type Demo = Awaited<ReturnType<typeof openDemoHub>>;

async function takeTicket(demo: Demo, tally: Tally, printer: FakePrinter, isOn: boolean): Promise<string> {
  const kiosk = demo.identity('kiosk');
  const before = printer.roll().slips.length;
  const isSound = isOn && canPrint(printer.mood());
  const { ticketId, number } = await demo.call(kiosk, 'queue.issueTicket', { categoryId: known.category });
  const { documentId } = await demo.call(kiosk, 'document.freezeTicket', { ticketId });
  await demo.call(kiosk, 'document.requestPrint', { documentId });
  const { state, message } = await outcomeOf(demo, documentId);
  const came = printer.roll().slips.length - before;
  const said = state === 'printed' ? 'printed' : (message ?? 'no reason');
  tally.check(
    74,
    'nothing is said to be printed without paper',
    state === 'printed' && came !== 1 ? `${number}: ${came} slips` : null,
  );
  tally.check(74, 'a sound printer prints', isSound && state !== 'printed' ? `${number}: ${said}` : null);
  tally.check(
    74,
    'what is not printed says why',
    state === 'failed' && !/^printer\./.test(message ?? '') ? `${number}: ${said}` : null,
  );
  tally.check(74, 'the ticket is valid whatever the printer does', await whyInvalid(demo, ticketId));
  return said;
}

async function outcomeOf(demo: Demo, documentId: Parameters<typeof readPrint>[1]) {
  let print = await readPrint(demo, documentId);
  while (print.state === 'asked' || print.state === 'none') {
    await wait(5);
    print = await readPrint(demo, documentId);
  }
  return print;
}

async function readPrint(demo: Demo, documentId: Awaited<ReturnType<typeof slipsOf>>[number]['documentId']) {
  return (await demo.call(demo.identity('kiosk'), 'document.read', { documentId })).print;
}

async function slipsOf(demo: Demo) {
  return (await demo.call(demo.identity('manager'), 'document.listSlips', {})).slips;
}

async function whyInvalid(demo: Demo, ticketId: TicketId): Promise<string | null> {
  const line = await demo.call(demo.identity('kiosk'), 'document.freezeTicket', { ticketId });
  const slips = await slipsOf(demo);
  const found = slips.find(({ documentId }) => documentId === line.documentId);
  // Far down a long list it is not shown; then it is one of those that came out.
  return found === undefined || found.ticketState === 'waiting' ? null : `${found.title} is ${found.ticketState}`;
}

/** With a sound printer every slip that did not come out comes out, once, as a first copy. */
async function reprintAll(demo: Demo, tally: Tally, printer: FakePrinter): Promise<void> {
  const manager = demo.identity('manager');
  const { count } = await demo.call(manager, 'document.countUnprinted', {});
  const before = printer.roll().slips.length;
  for (let left = count; left > 0; left -= 1) {
    const wanting = (await slipsOf(demo)).find(({ print }) => print.state === 'failed');
    if (wanting === undefined) {
      break;
    }
    await demo.call(manager, 'document.requestPrint', { documentId: wanting.documentId });
    const { state, copies } = await outcomeOf(demo, wanting.documentId);
    tally.check(
      74,
      'what did not come out is printed again as a first copy',
      state === 'printed' && copies === 1 ? null : `${wanting.title}: ${state}`,
    );
  }
  const came = printer.roll().slips.length - before;
  tally.check(74, 'each of them once', came === count ? null : `${came} slips for ${count} tickets`);
}

/** The shell's part without its layout: the slip is a picture of its own, all the rest is the product's code. */
function portTo(printer: FakePrinter, line: Line): PrintPort {
  return {
    renderPdf: async ({ title }) => Buffer.from(`%PDF-1.4 ${title}`),
    print: async (): Promise<PrintOutcome> => {
      const { fault, warning } = await printOnce(printer, line);
      const said = fault ?? warning;
      return { printed: fault === null, printer: 'slips', message: said === null ? null : `printer.${said}` };
    },
  };
}

async function printOnce({ host, port }: FakePrinter, { isOn }: Line) {
  try {
    // A port of its own that nobody listens on stands for a printer that is switched off.
    const link = await openLink({ kind: 'network', host, port: isOn ? port : 9 });
    try {
      return await printSlip(link, job, patience);
    } finally {
      await link.close();
    }
  } catch (error) {
    if (error instanceof PrinterTrouble) {
      return { fault: error.fault, warning: null };
    }
    throw error;
  }
}

const canPrint = (mood: PrinterMood) =>
  mood.paper !== 'out' &&
  !mood.coverOpen &&
  !mood.cutterJammed &&
  mood.speech === 'sound' &&
  mood.hangsUpAfter === null &&
  mood.paperEndsAfter === null;

function randomMood(random: Random, printer: FakePrinter): Partial<PrinterMood> | 'switchedOff' {
  const within = Math.floor(random.next() * (job.length - 1)) + 1;
  const babble = () =>
    Uint8Array.from({ length: 1 + Math.floor(random.next() * 12) }, () => Math.floor(random.next() * 256));
  const moods: readonly (Partial<PrinterMood> | 'switchedOff')[] = [
    'switchedOff',
    {},
    { paper: 'nearEnd' },
    { slow: 60 },
    { paper: 'out' },
    { coverOpen: true },
    { cutterJammed: true },
    { speech: 'silent' },
    { speech: 'garbage', babble },
    { speech: 'garbage', babble: () => Uint8Array.of(0x12) },
    { hangsUpAfter: printer.received() + within },
    { paperEndsAfter: within },
  ];
  return random.pick(moods);
}
