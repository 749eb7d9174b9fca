import type { Bitmap } from '../bitmap';

export function isBlack({ width, rows }: Bitmap, x: number, y: number): boolean {
  return ((rows[y * (width / 8) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
}

/** Black dots of each row: where lines of text stand, and how heavy they are. */
export function inkByRow(slip: Bitmap): readonly number[] {
  return Array.from(
    { length: slip.height },
    (_, y) => Array.from({ length: slip.width }, (_unused, x) => isBlack(slip, x, y)).filter(Boolean).length,
  );
}

export type Band = Readonly<{ from: number; to: number }>;

/** Lines of text: runs of rows with ink. */
export function bandsOf(slip: Bitmap): readonly Band[] {
  const ink = inkByRow(slip);
  const bands: { from: number; to: number }[] = [];
  ink.forEach((count, y) => {
    const last = bands.at(-1);
    if (count > 0 && last !== undefined && last.to === y) {
      last.to = y + 1;
    } else if (count > 0) {
      bands.push({ from: y, to: y + 1 });
    }
  });
  return bands;
}

/** The tallest line, which on a slip is the number. */
export function tallestBand(slip: Bitmap): Band {
  return bandsOf(slip).reduce((tallest, band) => (band.to - band.from > tallest.to - tallest.from ? band : tallest), {
    from: 0,
    to: 0,
  });
}

/** One band's dots as text, so that two pictures of the same words can be compared. */
export function inkOf(slip: Bitmap, { from, to }: Band): string {
  return Array.from({ length: to - from }, (_, y) =>
    Array.from({ length: slip.width }, (_unused, x) => (isBlack(slip, x, from + y) ? '#' : ' '))
      .join('')
      .trimEnd(),
  ).join('\n');
}

/** The last signs of a line, cut at its right end: as wide as they are with figures of one width, 0.59 of their size. */
export function endOfBand(slip: Bitmap, { from, to }: Band, signs: number): readonly string[] {
  // Figures are 0.74 of their size high.
  const width = Math.round(((to - from) / 0.74) * 0.59 * signs);
  const rows = Array.from({ length: to - from }, (_, y) =>
    Array.from({ length: slip.width }, (_unused, x) => (isBlack(slip, x, from + y) ? '#' : ' ')).join(''),
  );
  const right = Math.max(...rows.map((row) => row.trimEnd().length));
  return rows.map((row) => row.slice(Math.max(0, right - width), right));
}

/** The share of dots that are the same, of those that are black in one of the two. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  let same = 0;
  let black = 0;
  one.forEach((row, y) => {
    [...row].forEach((dot, x) => {
      const twin = other[y]?.[x] ?? ' ';
      black += dot === '#' || twin === '#' ? 1 : 0;
      same += dot === '#' && twin === '#' ? 1 : 0;
    });
  });
  return black === 0 ? 0 : same / black;
}
