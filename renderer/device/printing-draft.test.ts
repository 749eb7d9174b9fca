import { expect, it } from 'vitest';
import type { TicketWay } from '../../core/contract/device-line';
import { draftOf, wayOf } from './printing-draft';

const ways: readonly TicketWay[] = [
  { kind: 'default' },
  { kind: 'pdf' },
  { kind: 'system', printer: 'Office' },
  {
    kind: 'slip',
    printer: { connection: { kind: 'network', host: '10.0.0.5', port: 9100 }, paperWidth: 58, cuts: false },
  },
  { kind: 'slip', printer: { connection: { kind: 'usb', path: '/dev/usb/lp0' }, paperWidth: 80, cuts: true } },
  {
    kind: 'slip',
    printer: { connection: { kind: 'serial', path: 'COM3', baudRate: 19200 }, paperWidth: 80, cuts: true },
  },
];

it.each(ways)('shows what is set and sets what it shows: %j', (way) => {
  const slipPrinter = way.kind === 'slip' ? way.printer : null;
  expect(wayOf(draftOf({ way, slipPrinter, printers: ['Office'], ports: [] }))).toEqual(way);
});

it('keeps the slip printer while tickets go another way', () => {
  const { printer } = ways[3] as Extract<TicketWay, { kind: 'slip' }>;
  const draft = draftOf({ way: { kind: 'pdf' }, slipPrinter: printer, printers: [], ports: [] });
  expect(wayOf({ ...draft, way: 'slip' })).toEqual({ kind: 'slip', printer });
});

it('offers what is plugged in', () => {
  const draft = draftOf({
    way: { kind: 'default' },
    slipPrinter: null,
    printers: [],
    ports: ['/dev/ttyUSB0', '/dev/usb/lp1'],
  });
  expect([draft.usbPath, draft.serialPath]).toEqual(['/dev/usb/lp1', '/dev/ttyUSB0']);
});
