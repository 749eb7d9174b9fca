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
  const [lp, other] = [ports.find(isUsbPath) ?? '', ports.find((path) => !isUsbPath(path)) ?? ''];
  const empty: PrintingDraft = {
    way: way.kind,
    system: way.kind === 'system' ? way.printer : (printers[0] ?? ''),
    connection: 'network',
    host: '',
    port: '9100',
    usbPath: lp,
    serialPath: other,
    baudRate: 9600,
    paperWidth: 80,
    cuts: true,
  };
  if (slipPrinter === null) {
    return empty;
  }
  const { connection, paperWidth, cuts } = slipPrinter;
  return { ...empty, connection: connection.kind, paperWidth, cuts, ...placeOf(connection) };
}

/** Device files of the system's printer class, as against serial ports. */
export function isUsbPath(path: string): boolean {
  return path.includes('/lp');
}

function placeOf(connection: SlipConnection): Partial<PrintingDraft> {
  switch (connection.kind) {
    case 'network':
      return { host: connection.host, port: String(connection.port) };
    case 'usb':
      return { usbPath: connection.path };
    case 'serial':
      return { serialPath: connection.path, baudRate: connection.baudRate };
  }
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
