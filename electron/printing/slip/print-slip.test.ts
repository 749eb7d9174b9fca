import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bitmap } from './bitmap';
import { encodeSlip } from './encode-slip';
import { openLink } from './open-link';
import { checkPrinter, printSlip } from './print-slip';
import { startFakePrinter, type FakePrinter, type PrinterMood } from './testing/fake-printer';

const patience = { answer: 120, done: 400, quiet: 10 };

/** A slip of stripes, large enough to come in several pieces. */
const slip: Bitmap = {
  width: 384,
  height: 400,
  rows: Uint8Array.from({ length: 48 * 400 }, (_, at) => (at % 96 < 48 ? 0xf1 : 0)),
};

let printer: FakePrinter;

beforeEach(async () => {
  printer = await startFakePrinter();
});

afterEach(() => printer.close());

async function withLink<T>(work: (link: Awaited<ReturnType<typeof openLink>>) => Promise<T>): Promise<T> {
  const link = await openLink({ kind: 'network', host: printer.host, port: printer.port });
  try {
    return await work(link);
  } finally {
    await link.close();
  }
}

const print = (job = encodeSlip(slip, true)) => withLink((link) => printSlip(link, job, patience));

it('prints dot for dot what it was given, and cuts once', async () => {
  expect(await print()).toEqual({ fault: null, warning: null });
  const { slips, cuts, strangers } = printer.roll();
  expect(strangers).toEqual([]);
  expect(cuts).toBe(1);
  expect(slips).toHaveLength(1);
  expect(slips[0]?.width).toBe(384);
  expect(Buffer.from(slips[0]?.rows ?? []).equals(Buffer.from(slip.rows))).toBe(true);
});

it('feeds instead where there is no blade', async () => {
  await print(encodeSlip(slip, false));
  expect(printer.roll()).toMatchObject({ cuts: 0, strangers: [] });
  expect(printer.roll().slips).toHaveLength(1);
});

it('is not confused by a printer that takes its time, and answers late what it was asked meanwhile', async () => {
  printer.become({ slow: 250 });
  expect(await print()).toEqual({ fault: null, warning: null });
  expect(printer.roll().slips).toHaveLength(1);
});

it('prints all the same when the roll is near its end, and says so', async () => {
  printer.become({ paper: 'nearEnd' });
  expect(await print()).toEqual({ fault: null, warning: 'nearEnd' });
  expect(printer.roll().slips).toHaveLength(1);
});

describe('does not say printed', () => {
  it.each<[string, Partial<PrinterMood>, string]>([
    ['without paper', { paper: 'out' }, 'paperOut'],
    ['with the cover open', { coverOpen: true }, 'coverOpen'],
    ['with paper in the blade', { cutterJammed: true }, 'cutter'],
    ['of a printer that says nothing', { speech: 'silent' }, 'silent'],
    ['of a printer that babbles', { speech: 'garbage' }, 'garbage'],
    [
      'of one that babbles in the right form',
      { speech: 'garbage', babble: () => Uint8Array.of(0x12, 0x12) },
      'garbage',
    ],
    ['of one that hangs up in mid-job', { hangsUpAfter: 9000 }, 'hungUp'],
    ['of a slip whose second half found no paper', { paperEndsAfter: 9000 }, 'paperOut'],
  ])('%s', async (_case, mood, fault) => {
    printer.become(mood);
    expect(await print()).toEqual({ fault, warning: null });
    expect(printer.roll().slips).toHaveLength(0);
  });

  it('where there is no printer', async () => {
    await printer.close();
    await expect(print()).rejects.toMatchObject({ fault: 'unreachable' });
    await expect(openLink({ kind: 'usb', path: '/dev/yimen-no-printer' })).rejects.toMatchObject({
      fault: 'unplugged',
    });
    await expect(openLink({ kind: 'serial', path: '/dev/yimen-no-port', baudRate: 9600 })).rejects.toMatchObject({
      fault: 'unplugged',
    });
  });
});

it('sends nothing to a printer that cannot print, so that new paper brings out no old slips', async () => {
  printer.become({ paper: 'out' });
  await print();
  expect(printer.received()).toBe(0);
});

it('has the printer forget a slip that stopped half-way: new paper brings out the next one whole', async () => {
  printer.become({ paperEndsAfter: 9000 });
  await print();
  printer.become({ paper: 'full' });
  expect(printer.roll().slips).toHaveLength(0);
  expect(await print()).toEqual({ fault: null, warning: null });
  expect(printer.roll()).toMatchObject({ cuts: 1, strangers: [] });
  expect(printer.roll().slips).toHaveLength(1);
});

it('can be asked without being sent anything', async () => {
  expect(await withLink((link) => checkPrinter(link, patience))).toEqual({ fault: null, warning: null });
  printer.become({ coverOpen: true });
  expect(await withLink((link) => checkPrinter(link, patience))).toEqual({ fault: 'coverOpen', warning: null });
  expect(printer.received()).toBe(0);
});

it('never takes babble for an answer, whatever it is', async () => {
  const babble = fc.uint8Array({ minLength: 1, maxLength: 24 });
  await fc.assert(
    fc.asyncProperty(fc.array(babble, { minLength: 9, maxLength: 9 }), async (words) => {
      let turn = 0;
      printer.become({ speech: 'garbage', babble: () => words[turn++ % words.length] ?? Uint8Array.of(0) });
      const { fault } = await withLink((link) =>
        printSlip(link, encodeSlip({ ...slip, height: 8 }, true), { answer: 60, done: 60, quiet: 3 }),
      );
      expect(fault).not.toBeNull();
    }),
    { numRuns: 60 },
  );
});
