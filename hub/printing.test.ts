import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DocumentId } from '../core/domain/id';
import type { PrintOrder, PrintOutcome } from './print-port';
import { known, openDemoHub, type DemoHub } from './testing/demo-hub';

const gone: PrintOutcome = { printed: false, printer: null, message: '没有可用的打印机' };
const printed: PrintOutcome = { printed: true, printer: 'Slips', message: null };

let demo: DemoHub;
let documentId: DocumentId;
let outcome: PrintOutcome;
let rendered: number;
const orders: PrintOrder[] = [];

const manager = () => demo.identity('manager');

beforeEach(async () => {
  outcome = printed;
  rendered = 0;
  orders.length = 0;
  demo = await openDemoHub({
    print: {
      async renderPdf({ title }) {
        rendered += 1;
        return Buffer.from(`%PDF-1.4 ${title} ${rendered}`);
      },
      async print(order) {
        orders.push(order);
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
