import type { LogState } from '../../core/storage/logs';
import type { OutgoingFacts } from '../../core/storage/outbox';
import type { SyncStore } from '../../core/storage/sync-store';
import type { DistrictVerbs } from './district-client';

export type MakeBatch = (log: LogState, from: number, facts: OutgoingFacts) => Uint8Array;

/** Why a new log is opened, and what is known to be missing here. */
export type BranchReason = Readonly<{
  logId: string;
  seq: number;
  /** Facts that the district has and this file has not. */
  missing: number;
  /** So many numbers may have been given out that this file does not know of. */
  spare: number;
  /** The new log comes after every log that either side knows. */
  above: number;
  /** Somebody else wrote where this host wrote. */
  isForked: boolean;
}>;

export type SessionPorts = Readonly<{
  centreId: string;
  store: Omit<SyncStore, 'branch'>;
  district: DistrictVerbs;
  branch(reason: BranchReason): Promise<void>;
  makeBatch: MakeBatch;
  onAcked(logId: string, seq: number): void;
  /** After facts came back and the tables have them. */
  onAdopted(logs: readonly Adoption[]): Promise<void>;
  pause(milliseconds: number): Promise<void>;
}>;

export type Adoption = Readonly<{ logId: string; from: number; count: number }>;
