/** Down to the smallest double there is. */
const mostSteps = 1200;

/**
 * Where a function that never falls reaches `target` between `low` and `high`, by
 * halving until no double lies between: slow, sure, and the same on every machine.
 */
export function solveRising(rise: (x: number) => number, target: number, low: number, high: number): number {
  let [below, above] = [low, high];
  for (let step = 0; step < mostSteps; step += 1) {
    const middle = below + (above - below) / 2;
    if (middle === below || middle === above) {
      break;
    }

    if (rise(middle) < target) {
      below = middle;
    } else {
      above = middle;
    }
  }

  return below + (above - below) / 2;
}
