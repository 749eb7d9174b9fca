import { byarLimits } from './observed-over-expected';

/** Of one unit (a clerk, a counter, a centre): how many of each service, and how many of them satisfied. */
export type UnitMix = Readonly<{ n: readonly number[]; k: readonly number[] }>;

export type PeerRates = Readonly<{ byService: readonly (number | null)[]; overall: number | null }>;

export type StandardisedUnit = Readonly<{
  crude: number | null;
  byService: readonly (number | null)[];
  /** Null where the unit never gave a service its peers gave: nothing stands for the empty cell. */
  direct: number | null;
  expectedSatisfied: number;
  observedOverExpected: number | null;
  indirect: number | null;
  dissatisfiedObserved: number;
  dissatisfiedExpected: number;
  dissatisfiedRatio: number | null;
  dissatisfiedLow: number | null;
  dissatisfiedHigh: number | null;
}>;

const share = (k: number, n: number) => (n === 0 ? null : k / n);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const at = (values: readonly number[], index: number) => values[index] ?? 0;

/** What the units together reached in each service: the yardstick that hard services share. */
export function peerRates(units: readonly UnitMix[]): PeerRates {
  const services = Math.max(0, ...units.map(({ n }) => n.length));
  const pooled = Array.from({ length: services }, (_, service) => ({
    n: sum(units.map((unit) => at(unit.n, service))),
    k: sum(units.map((unit) => at(unit.k, service))),
  }));
  return {
    byService: pooled.map(({ k, n }) => share(k, n)),
    overall: share(sum(pooled.map(({ k }) => k)), sum(pooled.map(({ n }) => n))),
  };
}

/**
 * Standardises a unit for its mix of services (Fleiss, Levin & Paik 2003, ch. 19): directly, its
 * own rates on its peers' mix; indirectly, observed over what its peers would have had with its
 * mix, the dissatisfied with Byar's limits. Whoever is given the hard services is not blamed for them.
 */
export function standardiseMix(unit: UnitMix, peers: readonly UnitMix[], z: number): StandardisedUnit {
  const rates = peerRates(peers);
  const expectedSatisfied = sum(unit.n.map((n, service) => n * (rates.byService[service] ?? 0)));
  const [n, k] = [sum(unit.n), sum(unit.k)];
  const byService = unit.n.map((count, service) => share(at(unit.k, service), count));
  const observedOverExpected = share(k, expectedSatisfied);
  const limits = byarLimits(n - k, Math.max(0, n - expectedSatisfied), z);
  return {
    crude: share(k, n),
    byService,
    direct: standardiseDirectly(byService, peers),
    expectedSatisfied,
    observedOverExpected,
    indirect: observedOverExpected === null || rates.overall === null ? null : observedOverExpected * rates.overall,
    dissatisfiedObserved: n - k,
    dissatisfiedExpected: n - expectedSatisfied,
    dissatisfiedRatio: limits?.ratio ?? null,
    dissatisfiedLow: limits?.low ?? null,
    dissatisfiedHigh: limits?.high ?? null,
  };
}

function standardiseDirectly(byService: readonly (number | null)[], peers: readonly UnitMix[]): number | null {
  const weights = byService.map((_, service) => sum(peers.map((peer) => at(peer.n, service))));
  const total = sum(weights);
  if (total === 0 || weights.some((weight, service) => weight > 0 && byService[service] === null)) {
    return null;
  }

  return sum(weights.map((weight, service) => weight * (byService[service] ?? 0))) / total;
}
