/** Fixed in the scheme, never the year's own best and worst. `zeroAt` above `hundredAt` where less is better. */
export type Goalposts = Readonly<{ zeroAt: number; hundredAt: number }>;

/** 100(x − zeroAt)/(hundredAt − zeroAt), between 0 and 100 (OECD/JRC Handbook 2008, step 5). Throws where both posts stand in one place. */
export function scoreBetween(x: number, { zeroAt, hundredAt }: Goalposts): number {
  if (zeroAt === hundredAt) {
    throw new RangeError(`Both goalposts stand at ${zeroAt}`);
  }

  return Math.min(100, Math.max(0, (100 * (x - zeroAt)) / (hundredAt - zeroAt)));
}

/** How far a deviation of x reaches on the scale of 0 to 100. */
export function deviationBetween(sd: number, { zeroAt, hundredAt }: Goalposts): number {
  return Math.abs((100 * sd) / (hundredAt - zeroAt));
}
