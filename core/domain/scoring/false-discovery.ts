/** k·q/m in doubles may fall a hair below the p it should equal. */
const hair = 1e-12;

/**
 * Which of many p-values stand when no more than a share q of those that stand may be false
 * (Benjamini & Hochberg 1995): all up to the greatest rank i with p(i) ≤ i·q/m, in the given order.
 */
export function falseDiscoveryControl(pValues: readonly number[], q: number): readonly boolean[] {
  const sorted = pValues.toSorted((a, b) => a - b);
  const last = sorted.findLastIndex((p, index) => p <= ((index + 1) * q) / sorted.length + hair);
  const cut = sorted[last] ?? Number.NEGATIVE_INFINITY;
  return pValues.map((p) => p <= cut);
}
