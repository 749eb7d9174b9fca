/** Strokes as a pad gives them: each x, y, x, y, … in CSS pixels. */
export type PadStrokes = Readonly<{ width: number; height: number; strokes: readonly (readonly number[])[] }>;

/**
 * A signature from a pad as an SVG picture: lines only, in whole tenths of a
 * pixel, so that the same strokes always give the same bytes.
 */
export function drawSignature({ width, height, strokes }: PadStrokes): string {
  const paths = strokes
    .map(drawStroke)
    .filter((path) => path !== '')
    .map((path) => `<path d="${path}"/>`)
    .join('');
  const box = [width, height].map((side) => Math.max(1, Math.round(side)));
  return `<svg class="signature" viewBox="0 0 ${box.join(' ')}" role="img" aria-label="签名" fill="none" stroke="#000" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">${paths}</svg>`;
}

function drawStroke(points: readonly number[]): string {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x, y] = [points[at] ?? 0, points[at + 1] ?? 0];
    if (Number.isFinite(x) && Number.isFinite(y)) {
      pairs.push(`${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`);
    }
  }
  const [first, ...more] = pairs;
  // A dot is a stroke of no length; round ends make it visible.
  return first === undefined ? '' : `M${first}L${(more.length === 0 ? [first] : more).join(' ')}`;
}

const drawn =
  /^<svg class="signature" viewBox="0 0 \d+ \d+" role="img" aria-label="签名" fill="none" stroke="#000" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">(<path d="M[-\d. L]+"\/>)*<\/svg>$/;

/** Whether a text is what `drawSignature` makes, and nothing else that a page would run or show. */
export function isDrawnSignature(text: string): boolean {
  return drawn.test(text);
}
