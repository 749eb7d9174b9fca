import type { PrinterCheck, SlipPrinter } from './slip-printer';

/**
 * Where tickets go: as the system decides, to one of its printers, nowhere but
 * into files, or to a ticket printer of this device's own.
 */
export type TicketWay =
  | Readonly<{ kind: 'default' }>
  | Readonly<{ kind: 'system'; printer: string }>
  | Readonly<{ kind: 'pdf' }>
  | Readonly<{ kind: 'slip'; printer: SlipPrinter }>;

export type DevicePrinting = Readonly<{
  way: TicketWay;
  /** The last ticket printer that was set, kept while tickets go another way. */
  slipPrinter: SlipPrinter | null;
  /** The system's printers. */
  printers: readonly string[];
  /** Device files and ports that are there now, for serial and USB printers. */
  ports: readonly string[];
}>;

/** What the page of the device asks of its shell. */
export type DeviceAsk =
  | Readonly<{ kind: 'read' }>
  | Readonly<{ kind: 'save'; way: TicketWay }>
  | Readonly<{ kind: 'check'; printer: SlipPrinter }>
  | Readonly<{ kind: 'test'; printer: SlipPrinter }>;

export type DeviceAnswer =
  | Readonly<{ kind: 'printing'; printing: DevicePrinting }>
  | Readonly<{ kind: 'check'; check: PrinterCheck }>
  /** The ask makes no sense as it stands: an address that is none, a port that is no number. */
  | Readonly<{ kind: 'refused' }>;

export type ToDevice = Readonly<{ id: number; ask: DeviceAsk }>;
export type FromDevice = Readonly<{ id: number; answer: DeviceAnswer }>;
