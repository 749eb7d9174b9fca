/** The part of the package that is used here; it carries no types of its own. */
declare module '@point-of-sale/receipt-printer-encoder' {
  type Picture = { data: Uint8ClampedArray; width: number; height: number };

  // eslint-disable-next-line no-restricted-syntax -- the package's own way of exporting
  export default class ReceiptPrinterEncoder {
    constructor(options: {
      language: 'esc-pos';
      columns: number;
      imageMode: 'raster';
      feedBeforeCut: number;
      newline: string;
    });
    initialize(): this;
    image(picture: Picture, width: number, height: number, algorithm: 'threshold', threshold: number): this;
    newline(count?: number): this;
    cut(kind: 'full' | 'partial'): this;
    encode(): Uint8Array;
  }
}
