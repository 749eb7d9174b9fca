/** What one may hold: the hub's codes have a length and signs of their own. */
export const codeKinds = {
  appointment: { length: 6, signs: '1234567890' },
  return: { length: 8, signs: '1234567890' },
  /** Of a receipt: no sign that can be taken for another, see the progress code. */
  collect: { length: 10, signs: '23456789ABCDEFGHJKMNPQRSTUVWXYZ' },
} as const;

export type CodeKind = keyof typeof codeKinds;

export function codeSigns(kind: CodeKind): readonly string[] {
  return [...codeKinds[kind].signs];
}
