import type { StationId } from '../core/domain/id';

/** A connection to one screen, whatever carries it: JSON text both ways. */
export type Line = Readonly<{
  send(text: string): void;
  onText(listener: (text: string) => void): void;
  onClosed(listener: () => void): void;
  close(): void;
}>;

/** Who is at the other end, as decided by whoever made the connection. */
export type Identity =
  Readonly<{ kind: 'setup' }> | Readonly<{ kind: 'host' }> | Readonly<{ kind: 'station'; stationId: StationId }>;
