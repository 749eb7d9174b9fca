import { reprintGlyphs } from './reprint-glyphs';

export type Amendment = Readonly<{
  /** From the second copy on the sheet says 补打 and which one it is. */
  copy: number;
  /** Moves everything on the sheet, in tenths of a millimetre: right, and down. */
  offset: Readonly<{ x: number; y: number }>;
}>;

const pointsPerTenth = 72 / 254;

/**
 * What goes to the printer: the archived bytes as they are, and behind them an
 * update that draws the mark or moves the sheet. Nothing of the archived paper
 * is laid out again, and cutting the update off gives the archived bytes back.
 *
 * @throws Error for a PDF that is not built as our engine builds them
 */
export function amendPdf(pdf: Uint8Array, { copy, offset }: Amendment): Uint8Array {
  if (copy < 2 && offset.x === 0 && offset.y === 0) {
    return pdf;
  }

  // One byte, one character: offsets in the text are offsets in the file.
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const trailer = readTrailer(text);
  const move = `q 1 0 0 1 ${(offset.x * pointsPerTenth).toFixed(3)} ${(-offset.y * pointsPerTenth).toFixed(3)} cm\n`;
  const pages = readPages(text);
  const [before, after] = [trailer.size, trailer.size + 1];
  const objects = [
    { id: before, body: stream(move) },
    // The mark stands in the corner whatever was moved.
    { id: after, body: stream(`\nQ\n${copy < 2 ? '' : drawMark(copy, pages[0]?.height ?? 0)}`) },
    ...pages.map(({ id, body, contents }) => ({
      id,
      body: body.replace(`/Contents ${contents} 0 R`, `/Contents [${before} 0 R ${contents} 0 R ${after} 0 R]`),
    })),
  ];
  return Buffer.concat([pdf, Buffer.from(writeUpdate(pdf.byteLength, objects, trailer), 'latin1')]);
}

type Trailer = Readonly<{ size: number; root: string; info: string; start: string }>;

function readTrailer(text: string): Trailer {
  const at = text.lastIndexOf('\ntrailer');
  const tail = at < 0 ? '' : text.slice(at);
  const size = /\/Size (\d+)/.exec(tail)?.[1];
  const root = /\/Root (\d+ \d+ R)/.exec(tail)?.[1];
  const start = /startxref\s+(\d+)/.exec(tail)?.[1];
  if (size === undefined || root === undefined || start === undefined) {
    throw new Error('A PDF without a plain trailer');
  }

  return { size: Number(size), root, start, info: /\/Info (\d+ \d+ R)/.exec(tail)?.[1] ?? '' };
}

type Page = Readonly<{ id: number; body: string; contents: string; height: number }>;

function readPages(text: string): readonly Page[] {
  const pages = [...text.matchAll(/(?<=\n)(\d+) 0 obj\n(<<\/Type \/Page\n.*?>>)\nendobj/gs)].map(
    ([, id = '', body = '']) => ({
      id: Number(id),
      body,
      contents: /\/Contents (\d+) 0 R/.exec(body)?.[1] ?? '',
      height: Number(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/.exec(body)?.[1] ?? '842'),
    }),
  );
  if (pages.length === 0 || pages.some(({ contents }) => contents === '')) {
    throw new Error('A PDF whose pages are not to be found');
  }

  return pages;
}

function stream(words: string): string {
  return `<</Length ${words.length}>> stream\n${words}\nendstream`;
}

const markSize = 12;
const markLeft = 24;
const markTop = 30;

/** 补打 第2次, as outlines, top left. */
function drawMark(copy: number, height: number): string {
  const scale = (markSize / 1000).toFixed(4);
  let x = 0;
  const signs = [...`补打 第${copy}次`].map((sign) => {
    const { advance, path } = reprintGlyphs[sign] ?? { advance: 400, path: '' };
    const drawn = path === '' ? '' : `q 1 0 0 1 ${x} 0 cm ${path} f Q\n`;
    x += advance;
    return drawn;
  });
  return `q 0 g ${scale} 0 0 ${scale} ${markLeft} ${(height - markTop).toFixed(2)} cm\n${signs.join('')}Q`;
}

type PdfObject = Readonly<{ id: number; body: string }>;

function writeUpdate(from: number, objects: readonly PdfObject[], { size, root, info, start }: Trailer): string {
  let text = '\n';
  const entries = objects.map(({ id, body }) => {
    const entry = `${id} 1\n${String(from + text.length).padStart(10, '0')} 00000 n \n`;
    text += `${id} 0 obj\n${body}\nendobj\n`;
    return entry;
  });
  const known = info === '' ? '' : `\n/Info ${info}`;
  const place = from + text.length;
  return `${text}xref\n${entries.join('')}trailer\n<</Size ${size + 2}\n/Root ${root}${known}\n/Prev ${start}>>\nstartxref\n${place}\n%%EOF\n`;
}
