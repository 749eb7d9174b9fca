import type { BusinessDate } from '../../domain/calendar/instant';
import type { Deputyship } from '../../domain/cases/deputies';
import type { DeputyshipId } from '../../domain/id';

export type DeputyshipRecord = Deputyship & Readonly<{ id: DeputyshipId; ended: boolean }>;

export type DeputiesReadTx = Readonly<{
  find(id: DeputyshipId): Promise<DeputyshipRecord | null>;
  /** Not ended, and not over before this day. */
  listStanding(from: BusinessDate): Promise<readonly DeputyshipRecord[]>;
  /** Newest first. */
  listNewest(limit: number): Promise<readonly DeputyshipRecord[]>;
}>;
