import { betaBinomialLowerTail, betaBinomialUpperTail } from '../../statistics/beta-binomial';
import { median } from '../../statistics/quantile';

/** Of one clerk: how many of each item, and how many of them were what is looked at. */
export type ClerkCounts = Readonly<{ clerkId: string; items: ReadonlyMap<string, Readonly<{ n: number; k: number }>> }>;

export type AgainstPeers = Readonly<{
  clerkId: string;
  n: number;
  k: number;
  /** What honest peers would have had with the same items. */
  expected: number;
  upper: number;
  lower: number;
}>;

/** Few of an item say little of it: so many of the peers' overall share are added. */
const itemStrength = 10;
const madToDeviation = 0.6745;

type Totals = Readonly<{ n: number; k: number }>;

const totalOf = (clerks: readonly ClerkCounts[], item?: string): Totals => {
  let [n, k] = [0, 0];
  for (const { items } of clerks) {
    for (const [id, counts] of items) {
      if (item === undefined || id === item) {
        n += counts.n;
        k += counts.k;
      }
    }
  }

  return { n, k };
};

/**
 * How odd each clerk's share is beside its peers' with the same items. Honest clerks differ, so
 * the chance is beta-binomial: the spread between clerks is the median distance of the peers
 * from what is expected of them (which a few frauds among them do not move), less what chance
 * alone makes, and never so narrow that it weighed more than `honestStrength` reviews.
 */
export function compareWithPeers(
  clerks: readonly ClerkCounts[],
  rule: Readonly<{ honestStrength: number; minimumPeers: number; minimumCount: number }>,
): readonly AgainstPeers[] {
  const counted = clerks.filter((clerk) => totalOf([clerk]).n >= rule.minimumCount);
  if (counted.length <= rule.minimumPeers) {
    return [];
  }

  const items = itemTotals(clerks);
  const all = totalOf(clerks);
  const deviations = counted.map((clerk) => deviationOf(clerk, { items, all }));
  return deviations.map((own, index) => judge(own, deviations.toSpliced(index, 1), rule.honestStrength));
}

type Yardstick = Readonly<{ items: ReadonlyMap<string, Totals>; all: Totals }>;

function itemTotals(clerks: readonly ClerkCounts[]): ReadonlyMap<string, Totals> {
  const ids = new Set(clerks.flatMap(({ items }) => [...items.keys()]));
  return new Map([...ids].map((id) => [id, totalOf(clerks, id)]));
}

type Deviation = Readonly<{ clerkId: string; n: number; k: number; share: number; expected: number }>;

/** A clerk's share and what all the others had in the same items. */
function deviationOf(clerk: ClerkCounts, { items, all }: Yardstick): Deviation {
  const own = totalOf([clerk]);
  const others = (all.k - own.k + 1) / (all.n - own.n + 2);
  let expected = 0;
  for (const [id, { n, k }] of clerk.items) {
    const total = items.get(id) ?? { n: 0, k: 0 };
    expected += n * ((total.k - k + itemStrength * others) / (total.n - n + itemStrength));
  }

  return { clerkId: clerk.clerkId, ...own, share: own.k / own.n, expected: expected / own.n };
}

function judge(own: Deviation, peers: readonly Deviation[], honestStrength: number): AgainstPeers {
  // Where a few frauds have drawn all the peers' shares, most peers stand off by as much: taken back here.
  const shift = median(peers.map(({ share, expected }) => share - expected)) ?? 0;
  const distance = median(peers.map(({ share, expected }) => Math.abs(share - expected - shift))) ?? 0;
  const chance = median(peers.map(({ expected, n }) => (expected * (1 - expected)) / n)) ?? 0;
  const spread = Math.max(0, (distance / madToDeviation) ** 2 - chance);
  const expected = Math.min(0.999, Math.max(0.001, own.expected + shift));
  const seen = spread === 0 ? honestStrength : (expected * (1 - expected)) / spread - 1;
  const strength = Math.min(honestStrength, Math.max(1, seen));
  const shape = { n: own.n, alpha: expected * strength, beta: (1 - expected) * strength };
  return {
    clerkId: own.clerkId,
    n: own.n,
    k: own.k,
    expected,
    upper: betaBinomialUpperTail(own.k, shape),
    lower: betaBinomialLowerTail(own.k, shape),
  };
}
