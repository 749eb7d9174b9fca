/** A share as a percentage with one decimal, rounded once, here. */
export function formatShare(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
