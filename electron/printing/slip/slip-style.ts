import type { SlipPrinter } from '../../../core/contract/slip-printer';

/** A dot of the printer is an eighth of a millimetre; a point of the page is a 96th of an inch. */
const dotsPerPoint = 203.2 / 96;

const sizes = { 58: { across: 48, title: 11, small: 9, number: 54 }, 80: { across: 72, title: 14, small: 10, number: 72 } } as const;

/** The frozen page as it stands, at the paper's width: 58 mm of paper print 48, 80 mm print 72. */
export function slipStyle(paperWidth: SlipPrinter['paperWidth']): string {
  const { across, title, small } = sizes[paperWidth];
  return `
    html { zoom: ${dotsPerPoint}; overflow: hidden; }
    body.ticket { width: ${across}mm !important; margin: 0 !important; padding: 2mm 1mm 0 !important; overflow: hidden; font-weight: 500; }
    body.ticket h1, body.ticket .line.large { font-size: ${title}pt; margin-bottom: 1mm; }
    body.ticket .line.small, body.ticket .note { font-size: ${small}pt; }
    body.ticket .big, body.ticket .line.number { white-space: nowrap; margin: 0; }
  `;
}

/** The number as large as the paper takes; a longer one is smaller, never broken or cut. */
export function fitNumber(paperWidth: SlipPrinter['paperWidth']): string {
  return `
    for (const line of document.querySelectorAll('.big, .line.number')) {
      let size = ${sizes[paperWidth].number};
      do {
        line.style.fontSize = size + 'pt';
        size -= 2;
      } while (line.scrollWidth > line.clientWidth && size > 12);
    }
    document.fonts.ready.then(() => true)
  `;
}

/** A second copy says so before anything else, in the slip's own looks. */
export function markCopy(html: string, copy: number): string {
  return copy < 2 ? html : html.replace(/<body[^>]*>/u, (body) => `${body}<p class="line center large">补打 第${copy}次</p>`);
}
