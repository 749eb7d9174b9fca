import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDeviceSettings } from './device-settings';

const defaults = readDeviceSettings({});

it('starts in a frame, opens nothing, and prints where there is a printer', () => {
  expect(defaults).toEqual({
    fullScreen: { kiosk: false, hall: false, display: false, rating: false },
    autostart: [],
    reopenLast: false,
    lastOpened: [],
    ticketPrinter: null,
    paperPrinter: null,
    ticketTarget: null,
    slipPrinter: null,
    printerOffsets: {},
  });
});

it('keeps what is sound and lets the rest fall back', () => {
  const read = readDeviceSettings({
    fullScreen: { kiosk: true, hall: 'yes' },
    autostart: [{ kind: 'hall', counterId: null }, { kind: 'nothing' }, 7, { kind: 'clerk', counterId: 'c1' }],
    ticketPrinter: 'Slips',
    paperPrinter: 4,
    ticketTarget: 'fax',
    slipPrinter: { connection: { kind: 'network', host: '10.0.0.9', port: 99999 }, paperWidth: 58, cuts: true },
    printerOffsets: { Office: { x: 15, y: -5 }, Slips: { x: 0.5, y: 9999 }, Other: 3 },
  });
  expect(read).toEqual({
    ...defaults,
    fullScreen: { kiosk: true, hall: false, display: false, rating: false },
    autostart: [
      { kind: 'hall', counterId: null },
      { kind: 'clerk', counterId: 'c1' },
    ],
    ticketPrinter: 'Slips',
    printerOffsets: { Office: { x: 15, y: -5 } },
  });
});

it('reads itself back, and takes anything at all without a fault', () => {
  fc.assert(
    fc.property(fc.anything(), (content) => {
      const read = readDeviceSettings(content);
      expect(readDeviceSettings(JSON.parse(JSON.stringify(read)))).toEqual(read);
    }),
  );
});

it.each([
  ['a printer in the network', { kind: 'network', host: '192.168.1.50', port: 9100 }, true],
  ['one by its name', { kind: 'network', host: 'slips.hall', port: 9100 }, true],
  ['an address with more in it', { kind: 'network', host: '10.0.0.1; reboot', port: 9100 }, false],
  ['a port that is none', { kind: 'network', host: '10.0.0.1', port: 0 }, false],
  ['a device file', { kind: 'usb', path: '/dev/usb/lp0' }, true],
  ['a file of the system', { kind: 'usb', path: '/etc/passwd' }, false],
  ['a way out of the devices', { kind: 'usb', path: '/dev/../etc/passwd' }, false],
  ['a serial port', { kind: 'serial', path: '/dev/ttyUSB0', baudRate: 19200 }, true],
  ['a port of Windows', { kind: 'serial', path: 'COM3', baudRate: 9600 }, true],
  ['a fax', { kind: 'fax' }, false],
])('takes for a ticket printer: %s', (_what, connection, isOne) => {
  const slipPrinter = { connection, paperWidth: 58, cuts: true };
  expect(readDeviceSettings({ slipPrinter }).slipPrinter).toEqual(isOne ? slipPrinter : null);
});
