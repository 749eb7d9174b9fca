export type ResponseCounts = Readonly<{ served: number; rated: number; satisfied: number }>;

export type ResponseBounds = Readonly<{
  responseRate: number | null;
  observed: number | null;
  /** If everybody who said nothing was dissatisfied. */
  lower: number | null;
  /** If everybody who said nothing was satisfied. */
  upper: number | null;
}>;

/** What is known without assuming that those who rate are like those who do not (Manski 1989): k/N to (k + N − n)/N. */
export function responseBounds({ served, rated, satisfied }: ResponseCounts): ResponseBounds {
  const ofServed = (count: number) => (served === 0 ? null : count / served);
  return {
    responseRate: ofServed(rated),
    observed: rated === 0 ? null : satisfied / rated,
    lower: ofServed(satisfied),
    upper: ofServed(satisfied + served - rated),
  };
}
