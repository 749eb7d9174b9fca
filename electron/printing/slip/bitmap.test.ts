import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bitmapOf, withoutOrders } from './bitmap';
import { encodeSlip } from './encode-slip';
import { createJobReader } from './testing/read-job';
import { pictureOf } from './testing/picture-of';

/** A white page with black at these places. */
function page(width: number, height: number, black: readonly (readonly [number, number])[]): Uint8Array {
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (const [x, y] of black) {
    pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  }
  return pixels;
}

it('leaves out the blank paper, and keeps a margin in whole eights', () => {
  const { width, height, rows } = bitmapOf(
    page(16, 200, [
      [3, 50],
      [15, 60],
    ]),
    16,
    200,
  );
  expect([width, height]).toEqual([16, 32]);
  expect([rows[8 * 2], rows[18 * 2 + 1]]).toEqual([0x10, 0x01]);
  expect(rows.filter((byte) => byte !== 0)).toHaveLength(2);
});

it('makes nothing of a blank page but a margin', () => {
  expect(bitmapOf(page(16, 40, []), 16, 40).rows.every((byte) => byte === 0)).toBe(true);
});

it('holds no urgent order of the printer, and differs from the picture by dots that were added alone', () => {
  const bytes = fc.constantFrom(0x00, 0x04, 0x05, 0x10, 0x11, 0x14, 0xff);
  fc.assert(
    fc.property(fc.array(bytes, { minLength: 64, maxLength: 64 }), (row) => {
      const before = Uint8Array.from(row);
      const rows = withoutOrders(before);
      expect(rows.every((byte, at) => (byte & (before[at] ?? 0)) === before[at])).toBe(true);
      const reader = createJobReader(() => undefined);
      reader.take(encodeSlip({ width: 64, height: 8, rows }, true));
      expect(reader.roll()).toMatchObject({ strangers: [], cuts: 1 });
      expect(Buffer.from(reader.roll().slips[0]?.rows ?? []).equals(Buffer.from(rows))).toBe(true);
    }),
  );
});

it('can be looked at', () => {
  const png = pictureOf({ width: 16, height: 8, rows: new Uint8Array(16).fill(0xaa) });
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(16);
});
