import type { MessagePortMain } from 'electron';
import type { DeviceAnswer, DevicePrinting, FromDevice, TicketWay } from '../../core/contract/device-line';
import { describeFault, writeLog } from '../log-file';
import type { SlipDesk } from '../printing/slip/slip-desk';
import type { DeviceSettings } from '../settings/device-settings';
import type { SettingsStore } from '../settings/settings-store';
import { readSlipPrinter } from '../settings/slip-printer';
import { listPorts } from './list-ports';

export type DeviceServiceOptions = Readonly<{
  settings: SettingsStore;
  slips: SlipDesk;
  printers: () => Promise<readonly string[]>;
  /** The menu shows the same choices. */
  changed: () => void;
}>;

const refused: DeviceAnswer = { kind: 'refused' };

/** Answers the page of the device: where tickets go, how their printer is, a slip to try it. */
export function createDeviceService({ settings, slips, printers, changed }: DeviceServiceOptions) {
  async function readPrinting(): Promise<DevicePrinting> {
    const now = settings.read();
    const [names, ports] = await Promise.all([printers(), listPorts()]);
    return { way: wayOf(now), slipPrinter: now.slipPrinter, printers: names, ports };
  }

  async function answer(ask: Readonly<Record<string, unknown>>): Promise<DeviceAnswer> {
    const printer = readSlipPrinter(ask['printer']);
    switch (ask['kind']) {
      case 'read':
        return { kind: 'printing', printing: await readPrinting() };
      case 'save':
        return save(ask['way']);
      case 'check':
        return printer === null ? refused : { kind: 'check', check: await slips.check(printer) };
      case 'test':
        return printer === null ? refused : { kind: 'check', check: await slips.printTest(printer) };
      default:
        return refused;
    }
  }

  async function save(way: unknown): Promise<DeviceAnswer> {
    const changes = changesOf(asRecord(way));
    if (changes === null) {
      return refused;
    }
    settings.change(changes);
    changed();
    return { kind: 'printing', printing: await readPrinting() };
  }

  return {
    serve: (port: MessagePortMain) => {
      port.on('message', ({ data }: { data: unknown }) => {
        const { id, ask } = asRecord(data);
        const reply = (given: DeviceAnswer) => port.postMessage({ id: Number(id), answer: given } satisfies FromDevice);
        answer(asRecord(ask)).then(reply, (error: unknown) => {
          writeLog('error', 'device.fault', describeFault(error));
          reply({ kind: 'check', check: { fault: 'broken', warning: null } });
        });
      });
      port.start();
    },
  };
}

export function wayOf({ ticketTarget, ticketPrinter, slipPrinter }: DeviceSettings): TicketWay {
  if (ticketTarget === 'slip' && slipPrinter !== null) {
    return { kind: 'slip', printer: slipPrinter };
  }
  if (ticketTarget === 'pdf') {
    return { kind: 'pdf' };
  }
  return ticketPrinter === null ? { kind: 'default' } : { kind: 'system', printer: ticketPrinter };
}

/** Null for what is no way for a ticket. */
export function changesOf(way: Readonly<Record<string, unknown>>): Partial<DeviceSettings> | null {
  const { kind, printer } = way;
  switch (kind) {
    case 'default':
      return { ticketTarget: null, ticketPrinter: null };
    case 'pdf':
      return { ticketTarget: 'pdf' };
    case 'system':
      return typeof printer === 'string' && printer !== '' ? { ticketTarget: 'printer', ticketPrinter: printer } : null;
    case 'slip': {
      const slipPrinter = readSlipPrinter(printer);
      return slipPrinter === null ? null : { ticketTarget: 'slip', slipPrinter };
    }
    default:
      return null;
  }
}

function asRecord(content: unknown): Readonly<Record<string, unknown>> {
  return typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : {};
}
