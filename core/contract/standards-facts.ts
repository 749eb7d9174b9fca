import type { BusinessDate, Instant } from '../domain/calendar/instant';
import type { LocalText } from '../domain/standards/bundle';
import type { BundleFault } from './bundle-fault';

/** Where a bundle came from. */
export type BundleSource = 'district' | 'stick';

/**
 * Why a bundle, or the list that names it, was refused. The one in force stays.
 *
 * - `tampered`        bytes differ from what was signed
 * - `older`           a list older than one seen before was offered
 * - `half-signed`     one of the two signatures is missing
 * - `wrongly-signed`  signed by somebody nobody named
 * - `revoked`         signed with a key that a newer root took back
 * - `expired`         too old to be believed
 * - `nonsense`        honestly signed, and no standard a centre could work by
 * - `unreadable`      not what a list looks like, or a part of it is missing
 */
export const bundleRefusals = [
  'tampered',
  'older',
  'half-signed',
  'wrongly-signed',
  'revoked',
  'expired',
  'nonsense',
  'unreadable',
] as const;

export type BundleRefusal = (typeof bundleRefusals)[number];

/** How the standards came down, and what was made of them. */
export type StandardsFactPayloads = {
  /** Verified and kept. `readable` is false where only a newer app knows what it says. */
  'standards.received': Readonly<{
    bundleId: string;
    version: number;
    sha256: string;
    title: LocalText;
    effectiveFrom: string;
    spec: string;
    minApp: string;
    source: BundleSource;
    readable: boolean;
  }>;
  'standards.refused': Readonly<{
    source: BundleSource;
    reason: BundleRefusal;
    /** The file of the repository that gave offence. */
    file: string;
    sha256: string | null;
    version: number | null;
    detail: string;
    faults: readonly BundleFault[];
  }>;
  /** The source proved that nothing newer exists; good until `until`. */
  'standards.confirmed': Readonly<{ source: BundleSource; until: Instant }>;
  'standards.chosen': Readonly<{ sha256: string; version: number; from: BusinessDate }>;
  'standards.unchosen': Readonly<{ sha256: string }>;
  /** In force from the beginning of this business day. */
  'standards.installed': Readonly<{ id: string; version: number; sha256: string; effectiveFrom: string }>;
};
