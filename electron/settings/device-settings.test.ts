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
