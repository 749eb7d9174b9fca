type Group = Readonly<{ name: string; proof: string }>;

/** Groups that show the same proof stand together, so that the same sentence is read once. */
export function gatherByProof(
  groups: readonly Group[],
): readonly Readonly<{ proof: string; names: readonly string[] }>[] {
  const byProof = new Map<string, readonly string[]>();
  groups.forEach(({ name, proof }) => byProof.set(proof, [...(byProof.get(proof) ?? []), name]));
  return [...byProof].map(([proof, names]) => ({ proof, names }));
}
