import type { SlipPrinter } from '../../core/contract/slip-printer';
import { isStationKind, type PublicKind, type StationScreen } from '../screens';
import { readSlipPrinter } from './slip-printer';

const ticketTargets = ['printer', 'pdf', 'slip'] as const;

export type TicketTarget = (typeof ticketTargets)[number];

/** To the right and down, in tenths of a millimetre. */
export type PrintOffset = Readonly<{ x: number; y: number }>;

/** A sheet that has to move further than this is another sheet. */
export const mostOffset = 200;

/** What belongs to this device and not to the centre. */
export type DeviceSettings = Readonly<{
  fullScreen: Readonly<Record<PublicKind, boolean>>;
  /** Screens to open at each start. */
  autostart: readonly StationScreen[];
  reopenLast: boolean;
  lastOpened: readonly StationScreen[];
  /** Null takes the system's default printer. */
  ticketPrinter: string | null;
  paperPrinter: string | null;
  /** Null prints where there is a printer and keeps a PDF where there is none. */
  ticketTarget: TicketTarget | null;
  /** The ESC/POS printer of this device; tickets go to it where the target is `slip`. */
  slipPrinter: SlipPrinter | null;
  /** By printer: where its ink falls on a pre-printed sheet, beside where it should. */
  printerOffsets: Readonly<Record<string, PrintOffset>>;
}>;

/** Reads whatever lies in the file; each part that is not as it should be takes its default, the rest is kept. */
export function readDeviceSettings(content: unknown): DeviceSettings {
  const from = asRecord(content);
  const fullScreen = asRecord(from['fullScreen']);
  return {
    fullScreen: {
      kiosk: fullScreen['kiosk'] === true,
      hall: fullScreen['hall'] === true,
      display: fullScreen['display'] === true,
      rating: fullScreen['rating'] === true,
    },
    autostart: readScreens(from['autostart']),
    reopenLast: from['reopenLast'] === true,
    lastOpened: readScreens(from['lastOpened']),
    ticketPrinter: readName(from['ticketPrinter']),
    paperPrinter: readName(from['paperPrinter']),
    ticketTarget: ticketTargets.find((target) => target === from['ticketTarget']) ?? null,
    slipPrinter: readSlipPrinter(from['slipPrinter']),
    printerOffsets: readOffsets(from['printerOffsets']),
  };
}

function readOffsets(content: unknown): Readonly<Record<string, PrintOffset>> {
  const entries = Object.entries(asRecord(content)).map(([printer, entry]) => {
    const { x, y } = asRecord(entry);
    return [printer, { x: readTenths(x), y: readTenths(y) }] as const;
  });
  return Object.fromEntries(entries.filter(([, { x, y }]) => x !== 0 || y !== 0));
}

function readTenths(content: unknown): number {
  const isSound = typeof content === 'number' && Number.isInteger(content) && Math.abs(content) <= mostOffset;
  return isSound && content !== 0 ? content : 0;
}

function readScreens(content: unknown): readonly StationScreen[] {
  return (Array.isArray(content) ? content : []).flatMap((entry) => {
    const { kind, counterId } = asRecord(entry);
    return isStationKind(kind) ? [{ kind, counterId: readName(counterId) }] : [];
  });
}

function readName(content: unknown): string | null {
  return typeof content === 'string' && content !== '' ? content : null;
}

function asRecord(content: unknown): Readonly<Record<string, unknown>> {
  return typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : {};
}
