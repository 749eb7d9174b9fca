import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import type { Bitmap } from './bitmap';

/** From the head to the blade, or to the edge that paper is torn off at: some 15 mm. Lines of 30 dots. */
const linesToEdge = 4;

/** The bytes of one slip: a picture, so that any sign prints on any printer, and the cut. */
export function encodeSlip({ width, height, rows }: Bitmap, cuts: boolean): Uint8Array {
  const encoder = new ReceiptPrinterEncoder({
    language: 'esc-pos',
    // The package wants a line's length in signs; a picture takes none of it.
    columns: 32,
    imageMode: 'raster',
    feedBeforeCut: linesToEdge,
    newline: '\n',
  })
    .initialize()
    .image(pictureOf(rows, width, height), width, height, 'threshold', 128);
  return cuts ? encoder.cut('partial').encode() : encoder.newline(linesToEdge).encode();
}

function pictureOf(rows: Uint8Array, width: number, height: number) {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let dot = 0; dot < width * height; dot += 1) {
    const isBlack = ((rows[dot >> 3] ?? 0) & (0x80 >> (dot & 7))) !== 0;
    data.fill(isBlack ? 0 : 255, dot * 4, dot * 4 + 3);
    data[dot * 4 + 3] = 255;
  }
  return { data, width, height };
}
