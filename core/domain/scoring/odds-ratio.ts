import type { UnitMix } from './case-mix';

export type OddsRatio = Readonly<{ adjusted: number | null; crude: number | null }>;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const ratio = (above: number, below: number) => (below === 0 ? null : above / below);

/**
 * Odds of satisfied of one unit against another, over services (Mantel & Haenszel 1959):
 * Σ(k₁·d₂/N)/Σ(d₁·k₂/N) with d the dissatisfied; crude, as if there were one service. Null where
 * nobody below the line spoke.
 */
export function oddsRatio(one: UnitMix, other: UnitMix): OddsRatio {
  const cells = one.n.map((n, service) => {
    const [k1, n2, k2] = [one.k[service] ?? 0, other.n[service] ?? 0, other.k[service] ?? 0];
    return { k1, d1: n - k1, k2, d2: n2 - k2, all: n + n2 };
  });
  const held = cells.filter(({ all }) => all > 0);
  return {
    adjusted: ratio(
      sum(held.map(({ k1, d2, all }) => (k1 * d2) / all)),
      sum(held.map(({ d1, k2, all }) => (d1 * k2) / all)),
    ),
    crude: ratio(
      sum(cells.map(({ k1 }) => k1)) * sum(cells.map(({ d2 }) => d2)),
      sum(cells.map(({ d1 }) => d1)) * sum(cells.map(({ k2 }) => k2)),
    ),
  };
}
