/** Dots of the printer, packed: a row is `width / 8` bytes, the leftmost dot the highest bit, 1 is black. */
export type Bitmap = Readonly<{ width: number; height: number; rows: Uint8Array }>;

/** As much as the head needs between the edge and the first ink, and a raster's height goes by eights. */
const margin = 8;

/** Darker than this is black: thin strokes of Chinese signs stay whole, their grey edges do not grow. */
const threshold = 150;

/**
 * Turns a picture (blue, green, red, alpha) into dots, without the blank paper above and below
 * the ink. Text alone: no dithering, which would fray the edges of signs.
 */
export function bitmapOf(pixels: Uint8Array, width: number, height: number): Bitmap {
  const isDark = (x: number, y: number) => {
    const at = (y * width + x) * 4;
    const [blue = 255, green = 255, red = 255] = pixels.subarray(at, at + 3);
    return (red * 299 + green * 587 + blue * 114) / 1000 < threshold;
  };
  const hasInk = (y: number) => {
    for (let x = 0; x < width; x += 1) {
      if (isDark(x, y)) {
        return true;
      }
    }
    return false;
  };
  const inked = Array.from({ length: height }, (_, y) => y).filter(hasInk);
  const first = Math.max(0, (inked[0] ?? 0) - margin);
  const last = inked.at(-1) ?? -1;
  const rowsUsed = Math.max(0, last + 1 + margin - first);
  const used = Math.ceil(rowsUsed / 8) * 8;
  const rows = new Uint8Array((width / 8) * used);
  for (let y = 0; y < used && first + y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (isDark(x, first + y)) {
        const at = y * (width / 8) + (x >> 3);
        rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
      }
    }
  }
  return { width, height: used, rows: withoutOrders(rows) };
}

/**
 * A printer listens for its urgent orders (DLE EOT, ENQ and DC4) even inside a
 * picture. One more black dot makes another byte of the 16 that begins them.
 */
export function withoutOrders(rows: Uint8Array): Uint8Array {
  return rows.map((byte, at) => (byte === 0x10 && orders.has(rows[at + 1] ?? 0) ? 0x11 : byte));
}

const orders: ReadonlySet<number> = new Set([0x04, 0x05, 0x14]);
