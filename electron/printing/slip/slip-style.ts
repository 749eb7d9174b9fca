import type { SlipPrinter } from '../../../core/contract/slip-printer';

/** A dot of the printer is an eighth of a millimetre; a point of the page is a 96th of an inch. */
const dotsPerPoint = 203.2 / 96;

const sizes = {
  58: { across: 48, title: 11, small: 9, number: 54 },
  80: { across: 72, title: 14, small: 10, number: 72 },
} as const;

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
      const words = document.createRange();
      words.selectNodeContents(line);
      for (let size = ${sizes[paperWidth].number}; size > 12; size -= 2) {
        line.style.fontSize = size + 'pt';
        if (words.getBoundingClientRect().width <= line.getBoundingClientRect().width) {
          break;
        }
      }
    }
    document.fonts.ready.then(() => true)
  `;
}

/** Side of the sign that ends a page, in dots. */
export const endSign = 16;

/**
 * The last thing that is done to the page: a picture in which this stands in
 * the corner shows everything that was done before, one without it is older.
 */
export const drawEndSign = `
  (() => {
    const sign = document.createElement('div');
    Object.assign(sign.style, { position: 'fixed', right: '0', bottom: '0', width: '${endSign}px', height: '${endSign}px', background: '#000' });
    document.body.append(sign);
  })()
`;

/** A second copy says so before anything else, in the slip's own looks. */
export function markCopy(html: string, copy: number): string {
  return copy < 2
    ? html
    : html.replace(/<body[^>]*>/u, (body) => `${body}<p class="line center large">补打 第${copy}次</p>`);
}
