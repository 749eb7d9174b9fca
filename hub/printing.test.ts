import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CounterId, DocumentId } from '../core/domain/id';
import type { PrintOrder, PrintOutcome } from './print-port';
import { known, openDemoHub, type DemoHub } from './testing/demo-hub';
import { openPhoneCase } from './testing/papers-day';

const gone: PrintOutcome = { printed: false, printer: null, message: '没有可用的打印机' };
const printed: PrintOutcome = { printed: true, printer: 'Slips', message: null };

let demo: DemoHub;
let documentId: DocumentId;
let outcome: PrintOutcome;
let rendered: number;
/** How long a sheet of A4 takes on the printer. */
let holdPapers: Promise<void>;
const orders: PrintOrder[] = [];

const manager = () => demo.identity('manager');

beforeEach(async () => {
  outcome = printed;
  rendered = 0;
  holdPapers = Promise.resolve();
  orders.length = 0;
  demo = await openDemoHub({
    print: {
      async renderPdf({ title }) {
        rendered += 1;
        return Buffer.from(`%PDF-1.4 ${title} ${rendered}`);
      },
      async print(order) {
        orders.push(order);
        await (order.pageSize === 'A4' ? holdPapers : undefined);
        return outcome;
      },
    },
  });
  const { ticketId } = await demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
  documentId = (await demo.call(demo.identity('kiosk'), 'document.freezeTicket', { ticketId })).documentId;
});

afterEach(() => demo.close());

async function print(): Promise<string> {
  await demo.call(manager(), 'document.requestPrint', { documentId });
  const read = () => demo.call(manager(), 'document.read', { documentId });
  await vi.waitFor(async () => expect((await read()).print.state).not.toBe('asked'));
  return (await read()).print.state;
}

it('prints the archived bytes, and laid the page out only once; the second copy knows that it is one', async () => {
  expect([await print(), await print()]).toEqual(['printed', 'printed']);
  expect(orders.map(({ copy }) => copy)).toEqual([1, 2]);
  expect(rendered).toBe(1);
  const { sha256 } = await demo.call(manager(), 'document.read', { documentId });
  for (const { pdf } of orders) {
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(sha256);
  }
});

it('keeps what no printer took, says why, and prints it later as a first copy', async () => {
  outcome = gone;
  expect(await print()).toBe('failed');
  expect(await demo.call(manager(), 'document.listToPrint', {})).toMatchObject([
    { documentId, print: { state: 'failed', message: '没有可用的打印机', copies: 0 } },
  ]);
  outcome = printed;
  expect(await print()).toBe('printed');
  expect(orders.map(({ copy }) => copy)).toEqual([1, 1]);
  expect(await demo.call(manager(), 'document.listToPrint', {})).toEqual([]);
});

it('prints nothing in place of a file that is lost, and says so; the record of the paper stands', async () => {
  await print();
  await rm(join(demo.dataDir, 'files', `${documentId}.sealed`));
  expect(await print()).toBe('failed');
  const { html, print: state } = await demo.call(manager(), 'document.read', { documentId });
  expect(state.message).toContain('存档文件读不出来');
  expect(html).toContain('<!doctype html>');
  await expect(demo.call(demo.identity('kiosk'), 'document.readPdf', { documentId })).rejects.toThrow('file.lost');
  expect(orders).toHaveLength(1);
});

it('lists the slips of the day for a clerk, those that are wanting first, and counts them', async () => {
  const clerk = demo.identity('clerk', 1);
  const list = (find?: string) => demo.call(clerk, 'document.listSlips', find === undefined ? {} : { find });
  await print();
  demo.clock.pass(1000);
  outcome = { printed: false, printer: 'Slips', message: 'printer.paperOut' };
  const second = await demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
  const first = documentId;
  documentId = (await demo.call(demo.identity('kiosk'), 'document.freezeTicket', second)).documentId;
  expect(await print()).toBe('failed');
  demo.clock.pass(1000);
  const third = await demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
  await demo.call(demo.identity('kiosk'), 'document.freezeTicket', third);

  const { slips, more, paperLow } = await list();
  expect([more, paperLow]).toEqual([0, false]);
  expect(slips.map(({ title, print: { state }, ticketState }) => [title, state, ticketState])).toEqual([
    [second.number, 'failed', 'waiting'],
    [third.number, 'none', 'waiting'],
    [slips[2]?.title, 'printed', 'waiting'],
  ]);
  expect(slips[2]?.documentId).toBe(first);
  expect((await list(second.number.toLowerCase())).slips.map(({ title }) => title)).toEqual([second.number]);
  expect(await demo.call(clerk, 'document.countUnprinted', {})).toEqual({ count: 1 });

  outcome = { printed: true, printer: 'Slips', message: 'printer.nearEnd' };
  expect(await print()).toBe('printed');
  expect(await demo.call(clerk, 'document.countUnprinted', {})).toEqual({ count: 0 });
  const { slips: after, paperLow: isLow } = await list();
  expect([after[0]?.title, isLow]).toEqual([third.number, true]);
  outcome = printed;
  documentId = after[0]?.documentId as DocumentId;
  await print();
  expect((await list()).paperLow).toBe(false);
});

it('asks nobody to print again what a device keeps in files, nor the slip of somebody who is served', async () => {
  outcome = { printed: false, printer: null, message: 'printer.keptAsPdf' };
  expect(await print()).toBe('failed');
  expect(await demo.call(manager(), 'document.countUnprinted', {})).toEqual({ count: 0 });
  outcome = { printed: false, printer: null, message: 'printer.silent' };
  expect(await print()).toBe('failed');
  expect(await demo.call(manager(), 'document.countUnprinted', {})).toEqual({ count: 1 });
  const [slip] = (await demo.call(manager(), 'document.listSlips', {})).slips;
  expect(slip?.print).toEqual({ state: 'failed', message: 'printer.silent', copies: 0 });
  const clerk = demo.identity('clerk', 1);
  const counterId = demo.counters[0] as CounterId;
  await demo.call(clerk, 'counter.open', { counterId });
  await demo.call(clerk, 'queue.callNext', { counterId });
  expect(await demo.call(manager(), 'document.countUnprinted', {})).toEqual({ count: 1 });
  await demo.call(clerk, 'queue.startService', { counterId });
  expect(await demo.call(manager(), 'document.countUnprinted', {})).toEqual({ count: 0 });
});

it('lets no slip wait for a paper that takes its time', async () => {
  let release: () => void = () => undefined;
  holdPapers = new Promise((resolve) => {
    release = resolve;
  });
  const clerk = demo.identity('clerk', 3);
  const { residentId } = await demo.call(clerk, 'resident.register', {
    values: [{ field: 'name', value: '王芳' }],
    document: { kind: 'residentIdCard', number: '11010519491231002X' },
    verified: true,
  });
  const caseId = await openPhoneCase(demo, residentId);
  const notice = await demo.call(clerk, 'case.giveNotice', { caseId, missing: ['户口簿原件'] });
  const paper = { documentId: notice.documentId };
  await demo.call(manager(), 'document.requestPrint', paper);
  expect(await print()).toBe('printed');
  expect((await demo.call(manager(), 'document.read', paper)).print.state).toBe('asked');
  release();
  await vi.waitFor(async () =>
    expect((await demo.call(manager(), 'document.read', paper)).print.state).toBe('printed'),
  );
});
