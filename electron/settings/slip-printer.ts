import type { SlipConnection, SlipPrinter } from '../../core/contract/slip-printer';

export const baudRates = [9600, 19200, 38400, 57600, 115200] as const;

/** A name or an address, as they stand in a URL; IPv6 too. */
const hostForm = /^[\w.:-]{1,253}$/;

/** Device files and Windows' ports, nothing else of the machine. */
const pathForm = /^(\/dev\/(?!.*\.\.)[\w./-]{1,120}|(\\\\\.\\)?COM\d{1,3})$/;

/** Null for what no printer could be reached by. */
export function readSlipPrinter(content: unknown): SlipPrinter | null {
  const { connection, paperWidth, cuts } = asRecord(content);
  const sound = readConnection(asRecord(connection));
  return sound === null ? null : { connection: sound, paperWidth: paperWidth === 58 ? 58 : 80, cuts: cuts === true };
}

/** What tells this printer from others, to whoever set it up. */
export function placeOf({ connection }: SlipPrinter): string {
  return connection.kind === 'network' ? connection.host : connection.path;
}

function readConnection({
  kind,
  host,
  port,
  path,
  baudRate,
}: Readonly<Record<string, unknown>>): SlipConnection | null {
  switch (kind) {
    case 'network':
      return typeof host === 'string' && hostForm.test(host) && isPort(port) ? { kind, host, port } : null;
    case 'serial':
      return isPath(path) ? { kind, path, baudRate: baudRates.find((rate) => rate === baudRate) ?? 9600 } : null;
    case 'usb':
      return isPath(path) ? { kind, path } : null;
    default:
      return null;
  }
}

function isPort(port: unknown): port is number {
  return typeof port === 'number' && Number.isInteger(port) && port >= 1 && port <= 65_535;
}

function isPath(path: unknown): path is string {
  return typeof path === 'string' && pathForm.test(path);
}

function asRecord(content: unknown): Readonly<Record<string, unknown>> {
  return typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : {};
}
