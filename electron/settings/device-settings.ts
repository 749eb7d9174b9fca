import { isStationKind, type PublicKind, type StationScreen } from '../screens';

export type TicketTarget = 'printer' | 'pdf';

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
}>;

/** Reads whatever lies in the file; each part that is not as it should be takes its default, the rest is kept. */
export function readDeviceSettings(content: unknown): DeviceSettings {
  const from = asRecord(content);
  const fullScreen = asRecord(from['fullScreen']);
  return {
    fullScreen: {
      kiosk: fullScreen['kiosk'] === true,
      hall: fullScreen['hall'] === true,
      rating: fullScreen['rating'] === true,
    },
    autostart: readScreens(from['autostart']),
    reopenLast: from['reopenLast'] === true,
    lastOpened: readScreens(from['lastOpened']),
    ticketPrinter: readName(from['ticketPrinter']),
    paperPrinter: readName(from['paperPrinter']),
    ticketTarget: from['ticketTarget'] === 'pdf' || from['ticketTarget'] === 'printer' ? from['ticketTarget'] : null,
  };
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
