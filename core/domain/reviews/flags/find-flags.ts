import { falseDiscoveryControl } from '../../scoring/false-discovery';
import type { Flag, FlagRule, ServedTicket, Suspicion } from './flag';
import { findRuns } from './longest-run';
import { findLowResponse, findSuppressedOffers } from './missing-reviews';
import { findNeverCalled } from './never-called';
import { findSameDevice } from './same-device';
import { findTooFast } from './too-fast';
import { findTooPerfect } from './too-perfect';

/**
 * All that is odd in the reviews of a period, each with its probability. Of each kind those
 * stand that Benjamini and Hochberg let stand. A flag is a question to a person: it takes
 * nothing away, and scores are given with and without the reviews it is about.
 */
export function findFlags(tickets: readonly ServedTicket[], rule: FlagRule): readonly Flag[] {
  return [
    findTooFast(tickets, rule),
    findRuns(tickets, rule),
    findTooPerfect(tickets, rule),
    findLowResponse(tickets, rule),
    findSuppressedOffers(tickets, rule),
    findSameDevice(tickets, rule),
    findNeverCalled(tickets),
  ].flatMap((suspicions) => judge(suspicions, rule.falseDiscovery));
}

function judge(suspicions: readonly Suspicion[], falseDiscovery: number): readonly Flag[] {
  const stands = falseDiscoveryControl(
    suspicions.map(({ p }) => p),
    falseDiscovery,
  );
  // Those that are certain in honest traffic were only there to be counted.
  return suspicions
    .map((suspicion, index) => ({ ...suspicion, stands: stands[index] ?? false }))
    .filter(({ p }) => p < 1);
}

/** The reviews that a standing flag is about. */
export function flaggedReviews(flags: readonly Flag[]): ReadonlySet<string> {
  return new Set(flags.filter(({ stands }) => stands).flatMap(({ reviewIds }) => reviewIds));
}
