import type { BundleFault } from '../../contract/bundle-fault';
import type { BundleRefusal, BundleSource, StandardsFactPayloads } from '../../contract/standards-facts';
import type { BusinessDate, Instant } from '../../domain/calendar/instant';
import type { LocalText } from '../../domain/standards/bundle';
import type { Choice } from '../../domain/standards/choose-active';

export type InstalledStandard = Readonly<{
  bundleId: string;
  version: number;
  sha256: string;
  effectiveFrom: string;
  installedAt: Instant;
}>;

export type ReceivedStandard = Readonly<{
  sha256: string;
  bundleId: string;
  version: number;
  title: LocalText;
  effectiveFrom: string;
  spec: string;
  minApp: string;
  source: BundleSource;
  readable: boolean;
  receivedAt: Instant;
}>;

export type RefusedStandard = Readonly<{
  source: BundleSource;
  reason: BundleRefusal;
  file: string;
  sha256: string | null;
  version: number | null;
  detail: string;
  faults: readonly BundleFault[];
  at: Instant;
}>;

export type Confirmation = Readonly<{ until: Instant; at: Instant }>;

/** What the log says about standards. */
export type StandardsReadTx = Readonly<{
  /** Newest first: the first one is in force. */
  listInstalled(): Promise<readonly InstalledStandard[]>;
  /** Highest version first. */
  listReceived(): Promise<readonly ReceivedStandard[]>;
  /** Not those taken back. */
  listChosen(): Promise<readonly (Choice & Readonly<{ from: BusinessDate }>)[]>;
  listRefused(limit: number): Promise<readonly RefusedStandard[]>;
  /** The freshest word that nothing newer exists; null when there never was one. */
  findConfirmation(): Promise<Confirmation | null>;
}>;

export type ReceivedBundle = Omit<StandardsFactPayloads['standards.received'], 'source'>;
export type RefusedBundle = Omit<StandardsFactPayloads['standards.refused'], 'source'>;

/** What one look at a source of bundles found; the files are on disk already, the facts are not recorded yet. */
export type Findings = Readonly<{
  source: BundleSource;
  received: readonly ReceivedBundle[];
  refused: readonly RefusedBundle[];
  /** Until when the source's word is good; null when it gave none. */
  confirmedUntil: Instant | null;
}>;

export type Stick = Readonly<{ id: string; name: string }>;

/** What the process offers for bundles beyond the database. */
export type StandardsKeeperPort = Readonly<{
  /** Whether there is a root to check signatures against. */
  isTrusting(): Promise<boolean>;
  listSticks(): Promise<readonly Stick[]>;
  /** Null when no such stick is there. */
  lookAtStick(id: string): Promise<Findings | null>;
}>;
