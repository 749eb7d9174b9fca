import type { Instant } from '../core/domain/calendar/instant';
import type { KeyStore } from './key-store';
import type { Log } from './log';
import type { Transport } from './sync/district-client';
import type { PrintPort } from './print-port';

export type HubOptions = Readonly<{
  dataDir: string;
  standardsDir: string;
  /** A small file apart from the data that remembers how far the log is. */
  markFile: string;
  /** The host's own key to its district; apart from the data, so that no copy of the data carries it. */
  identityFile: string;
  version: string;
  /** The operating system's key keeper; null where there is none to trust. */
  safeStorage: KeyStore | null;
  passphrase: string | null;
  /** Told the passphrase that opened the data, so that whoever restarts this hub need not ask again. */
  remember?: (passphrase: string) => void;
  print: PrintPort | null;
  /** The line to the district; HTTP unless said. */
  transportTo?: (url: string) => Transport;
  /** Seconds between two meetings with the district, a minute unless said; 0 meets only when asked. */
  syncSeconds?: number;
  now: () => Instant;
  log: Log;
}>;
