import type { DevicePrinting, TicketWay } from '../../core/contract/device-line';
import type { SlipConnection, SlipPrinter } from '../../core/contract/slip-printer';

/** What stands in the fields, as it was typed: nothing is lost by choosing another way and coming back. */
export type PrintingDraft = Readonly<{
  way: TicketWay['kind'];
  system: string;
  connection: SlipConnection['kind'];
  host: string;
  port: string;
  usbPath: string;
  serialPath: string;
  baudRate: number;
  paperWidth: SlipPrinter['paperWidth'];
  cuts: boolean;
}>;

export function draftOf({ way, slipPrinter, printers, ports }: DevicePrinting): PrintingDraft {
  const known = slipPrinter?.connection;
  return {
    way: way.kind,
    system: way.kind === 'system' ? way.printer : (printers[0] ?? ''),
    connection: known?.kind ?? 'network',
    host: known?.kind === 'network' ? known.host : '',
    port: String(known?.kind === 'network' ? known.port : 9100),
    usbPath: known?.kind === 'usb' ? known.path : (ports.find((path) => path.includes('/lp')) ?? ''),
    serialPath: known?.kind === 'serial' ? known.path : (ports.find((path) => !path.includes('/lp')) ?? ''),
    baudRate: known?.kind === 'serial' ? known.baudRate : 9600,
    paperWidth: slipPrinter?.paperWidth ?? 80,
    cuts: slipPrinter?.cuts ?? true,
  };
}

export function slipPrinterOf(draft: PrintingDraft): SlipPrinter {
  const { paperWidth, cuts } = draft;
  return { connection: connectionOf(draft), paperWidth, cuts };
}

function connectionOf({ connection, host, port, usbPath, serialPath, baudRate }: PrintingDraft): SlipConnection {
  switch (connection) {
    case 'network':
      return { kind: 'network', host: host.trim(), port: Number(port) };
    case 'usb':
      return { kind: 'usb', path: usbPath.trim() };
    case 'serial':
      return { kind: 'serial', path: serialPath.trim(), baudRate };
  }
}

export function wayOf(draft: PrintingDraft): TicketWay {
  switch (draft.way) {
    case 'slip':
      return { kind: 'slip', printer: slipPrinterOf(draft) };
    case 'system':
      return { kind: 'system', printer: draft.system };
    case 'default':
    case 'pdf':
      return { kind: draft.way };
  }
}
