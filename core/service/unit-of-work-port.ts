import type { BusinessDate, Instant } from '../domain/calendar/instant';
import type { ReadTx, WriteTx } from './ports';

/** Who asks for what, as the facts will say. */
export type Mark = Readonly<{
  centreId: string;
  at: Instant;
  businessDate: BusinessDate;
  stationId: string | null;
  actorId: string | null;
  request: Readonly<{ id: string; method: string; inputHash: string }> | null;
}>;

export type UnitOfWork = Readonly<{
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>;
  /**
   * Runs one command, after all that were asked before it: state, facts and
   * stored reply commit together, or nothing of it does, and it answers only when
   * they are on disk. A request id that was answered before gets that answer
   * again; the work is not done twice.
   */
  write<T>(mark: Mark, work: (tx: WriteTx) => Promise<T>): Promise<Written<T>>;
}>;

/** `isReused`: the request id stands for something else already, and nothing was done. */
export type Written<T> = Readonly<{ isReused: false; value: T }> | Readonly<{ isReused: true }>;
