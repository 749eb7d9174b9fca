export type Random = Readonly<{
  /** 0 ≤ x < 1 */
  next(): number;
  pick<T>(list: readonly T[]): T;
}>;

/** mulberry32: the same seed gives the same day. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    pick(list) {
      const chosen = list[Math.floor(next() * list.length)];
      if (chosen === undefined) {
        throw new RangeError('Nothing to pick from');
      }

      return chosen;
    },
  };
}
