/** Of one unit: how many of each service, and the mean minutes of each; null where it had none. */
export type UnitTimes = Readonly<{ n: readonly number[]; meanMinutes: readonly (number | null)[] }>;

export type TimeIndex = Readonly<{
  crudeMean: number | null;
  observedMinutes: number;
  expectedMinutes: number;
  index: number | null;
}>;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Minutes a service takes over all units together. */
export function pooledMinutes(units: readonly UnitTimes[]): readonly (number | null)[] {
  const services = Math.max(0, ...units.map(({ n }) => n.length));
  return Array.from({ length: services }, (_, service) => {
    const count = sum(units.map(({ n }) => n[service] ?? 0));
    return count === 0 ? null : sum(units.map((unit) => minutesOf(unit, service))) / count;
  });
}

const minutesOf = ({ n, meanMinutes }: UnitTimes, service: number) => (n[service] ?? 0) * (meanMinutes[service] ?? 0);

/**
 * 同类件用时指数: observed minutes over those its peers take for the same mix; 1 is the peers.
 * Shown only; nobody is ranked by a crude mean of minutes.
 */
export function timeIndex(unit: UnitTimes, peers: readonly UnitTimes[]): TimeIndex {
  const pooled = pooledMinutes(peers);
  const count = sum(unit.n);
  const observedMinutes = sum(unit.n.map((_, service) => minutesOf(unit, service)));
  const expectedMinutes = sum(unit.n.map((n, service) => n * (pooled[service] ?? 0)));
  return {
    crudeMean: count === 0 ? null : observedMinutes / count,
    observedMinutes,
    expectedMinutes,
    index: expectedMinutes === 0 ? null : observedMinutes / expectedMinutes,
  };
}
