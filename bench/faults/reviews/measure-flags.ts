import { findFlags } from '../../../core/domain/reviews/flags/find-flags';
import type { Flag, FlagKind, FlagRule, ServedTicket } from '../../../core/domain/reviews/flags/flag';
import { createRandom } from '../../day/random';
import { frauds, type Fraud } from './frauds';
import { makeHonestTraffic, type TrafficSize } from './honest-traffic';

/** Found of so many that were to be found, or wrongly found of so many that were not. */
export type Hits = Readonly<{ of: number; hit: number }>;

export type Measured = Readonly<{
  /** By fraud: made-up reviews where it made any up, else its clerk. */
  byFraud: ReadonlyMap<string, Hits>;
  fraudReviews: Hits;
  fraudClerks: Hits;
  honestReviews: Hits;
  honestClerks: Hits;
  /** Honest clerks wrongly named, by kind. */
  falseByKind: ReadonlyMap<FlagKind, number>;
}>;

type Committed = Readonly<{ fraud: Fraud; clerkId: string; made: readonly string[] }>;

/** A month of a hall in which six of the clerks cheat, each in one way; what the flags make of it. */
export function measureFlags(seed: number, size: TrafficSize, rule: FlagRule): Measured {
  const random = createRandom(seed);
  const { clerks, tickets } = makeHonestTraffic(random, size);
  const rest = [...clerks];
  let all: readonly ServedTicket[] = tickets;
  const committed = frauds.map((fraud): Committed => {
    const { clerkId } = rest.splice(Math.floor(random.next() * rest.length), 1)[0] ?? { clerkId: '' };
    const done = fraud.commit(
      random,
      all.filter((ticket) => ticket.clerkId === clerkId),
    );
    all = [...all.filter((ticket) => ticket.clerkId !== clerkId), ...done.tickets];
    return { fraud, clerkId, made: done.made };
  });
  return judge({ tickets: all, committed, honest: rest.map(({ clerkId }) => clerkId), flags: findFlags(all, rule) });
}

type Outcome = Readonly<{
  tickets: readonly ServedTicket[];
  committed: readonly Committed[];
  honest: readonly string[];
  flags: readonly Flag[];
}>;

const count = (list: readonly string[], hits: ReadonlySet<string>): Hits => ({
  of: list.length,
  hit: list.filter((id) => hits.has(id)).length,
});

function judge({ tickets, committed, honest, flags }: Outcome): Measured {
  const standing = flags.filter(({ stands }) => stands);
  const reviews = new Set(standing.flatMap(({ reviewIds }) => reviewIds));
  const clerks = new Set(standing.flatMap(({ clerkId }) => (clerkId === null ? [] : [clerkId])));
  const made = committed.flatMap((one) => one.made);
  const ownOfHonest = tickets.flatMap(({ clerkId, review }) =>
    review !== null && honest.includes(clerkId ?? '') ? [review.reviewId] : [],
  );
  return {
    byFraud: new Map(
      committed.map((one) => [
        one.fraud.name,
        one.made.length > 0 ? count(one.made, reviews) : count([one.clerkId], clerksFoundBy(standing, one.fraud)),
      ]),
    ),
    fraudReviews: count(made, reviews),
    fraudClerks: count(
      committed.map(({ clerkId }) => clerkId),
      clerks,
    ),
    honestReviews: count(ownOfHonest, reviews),
    honestClerks: count(honest, clerks),
    falseByKind: new Map(
      standing
        .filter(({ clerkId }) => honest.includes(clerkId ?? ''))
        .map(({ kind }) => [
          kind,
          standing.filter((flag) => flag.kind === kind && honest.includes(flag.clerkId ?? '')).length,
        ]),
    ),
  };
}

/** A fraud counts as found only by a flag that is about it. */
const clerksFoundBy = (standing: readonly Flag[], fraud: Fraud) =>
  new Set(standing.flatMap(({ kind, clerkId }) => (fraud.foundBy.includes(kind) && clerkId !== null ? [clerkId] : [])));
