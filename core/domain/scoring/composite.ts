export type CompositePart = Readonly<{
  weight: number;
  /** 0 to 100; null where it is not known. */
  score: number | null;
  /** Of the score, where it has one. */
  sd?: number | null;
}>;

export type Composite = Readonly<{
  /** Share of the weights whose scores are known. */
  coverage: number;
  /** Null below the least coverage: no score is better than half a score. */
  score: number | null;
  /** How much one strong part hides a weak one. */
  geometric: number | null;
  /** With what is missing at 0, and at 100. */
  low: number;
  high: number;
  refused: 'INSUFFICIENT_COVERAGE' | null;
}>;

/** Scores below it would make the logarithm, and the whole, bottomless. */
const geometricFloor = 1;
/** 0.1 + 0.2 + 0.4 in doubles is not 0.7. */
const hair = 1e-9;

/** Σw·s/Σw over the parts that are present, refused below `minCoverage` (OECD/JRC Handbook 2008, step 6). */
export function composite(parts: readonly CompositePart[], minCoverage: number): Composite {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (!(whole > 0) || parts.some(({ weight }) => !(weight >= 0))) {
    throw new RangeError('Weights must not be below 0, nor all 0');
  }

  const present = parts.flatMap(({ weight, score }) => (score === null ? [] : [{ weight, score }]));
  const weight = present.reduce((sum, part) => sum + part.weight, 0);
  const total = present.reduce((sum, part) => sum + part.weight * part.score, 0);
  const isCovered = weight > 0 && weight / whole >= minCoverage - hair;
  const logarithms = present.reduce(
    (sum, part) => sum + part.weight * Math.log(Math.max(geometricFloor, part.score)),
    0,
  );
  return {
    coverage: weight / whole,
    score: isCovered ? total / weight : null,
    geometric: isCovered ? Math.exp(logarithms / weight) : null,
    low: total / whole,
    high: (total + 100 * (whole - weight)) / whole,
    refused: isCovered ? null : 'INSUFFICIENT_COVERAGE',
  };
}

export type CompositeInterval = Readonly<{ score: number; sd: number; low: number; high: number }>;

/**
 * The interval of a weighted mean by the delta method, its parts independent:
 * sd = √Σ(w/W·sd)² over the parts that are present (OECD/JRC Handbook 2008, step 7). Null when none is.
 */
export function compositeInterval(parts: readonly CompositePart[], z: number): CompositeInterval | null {
  const present = parts.flatMap(({ weight, score, sd }) => (score === null ? [] : [{ weight, score, sd: sd ?? 0 }]));
  const whole = present.reduce((sum, { weight }) => sum + weight, 0);
  if (!(whole > 0)) {
    return null;
  }

  const score = present.reduce((sum, part) => sum + part.weight * part.score, 0) / whole;
  const sd = Math.sqrt(present.reduce((sum, part) => sum + ((part.weight / whole) * part.sd) ** 2, 0));
  return { score, sd, low: score - z * sd, high: score + z * sd };
}
