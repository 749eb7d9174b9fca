import type { Instant } from '../../core/domain/calendar/instant';
import type { Standards } from '../../core/service/handler';
import type { CentreRecord } from '../../core/service/ports';
import type { UnitOfWork } from '../../core/service/unit-of-work-port';
import type { SyncStore } from '../../core/storage/sync-store';
import type { Log } from '../log';
import type { Transport } from './district-client';
import type { Identity } from './identity-file';
import type { StateKeeper } from './sync-state';

export type SyncAgentOptions = Readonly<{
  store: SyncStore;
  work: UnitOfWork;
  centre: () => CentreRecord | null;
  centreKey: Uint8Array;
  standards: () => Standards;
  identityFile: string;
  stateFile: string;
  version: string;
  transportTo: (url: string) => Transport;
  /** The district became this host's district, and what its standards are believed by. */
  onIdentity: (identity: Identity) => Promise<void>;
  /** What else comes down at a meeting; its failure is its own affair. */
  afterMeeting: (identity: Identity) => Promise<void>;
  now: () => Instant;
  log: Log;
  /** Between two meetings, in seconds; 0 meets only when asked. */
  seconds: number;
}>;

/** An agent at work, as its parts see it. */
export type Running = Readonly<{
  options: SyncAgentOptions;
  state: StateKeeper;
  live: { identity: Identity | null; isStopped: boolean };
}>;
