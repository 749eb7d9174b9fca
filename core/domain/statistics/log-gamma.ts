const halfLogTwoPi = 0.9189385332046727;
/** From here on the series below is exact to the last digit of a double. */
const seriesFrom = 15;

/**
 * ln Γ(x) − ((x − ½)·ln x − x + ½·ln 2π): what Stirling's formula leaves over, by its
 * asymptotic series (Abramowitz & Stegun 6.1.41). For x ≥ 15 only.
 */
function stirlingRest(x: number): number {
  const x2 = x * x;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * x2)) / x2) / x2) / x2) / x;
}

/** ln Γ(x) for x > 0; small arguments are moved up by Γ(x + 1) = x·Γ(x). */
export function logGamma(x: number): number {
  let moved = x;
  let product = 1;
  while (moved < seriesFrom) {
    product *= moved;
    moved += 1;
  }

  return (moved - 0.5) * Math.log(moved) - moved + halfLogTwoPi + stirlingRest(moved) - Math.log(product);
}

/**
 * ln B(a, b). Of two large arguments the big parts are cancelled by hand (Didonato &
 * Morris 1992, algdiv): as a difference of logGammas a million reviews would lose eight digits.
 */
export function logBeta(a: number, b: number): number {
  if (a < seriesFrom || b < seriesFrom) {
    return logGamma(a) + logGamma(b) - logGamma(a + b);
  }

  const share = a / (a + b);
  return (
    halfLogTwoPi -
    0.5 * Math.log(b) +
    stirlingRest(a) +
    stirlingRest(b) -
    stirlingRest(a + b) +
    (a - 0.5) * Math.log(share) +
    b * Math.log1p(-share)
  );
}
