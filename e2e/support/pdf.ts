import { execFileSync } from 'node:child_process';

export function readPdfText(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

export type PdfFont = Readonly<{ name: string; type: string; embedded: boolean }>;

/** The table of `pdffonts`: name, type, encoding, then `emb sub uni` and the object. */
export function readPdfFonts(file: string): readonly PdfFont[] {
  const lines = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2);
  return lines.map((line) => {
    const [, name = '', type = '', embedded = ''] = /^(\S+)\s+(.+?)\s{2,}\S+\s+(yes|no)\s/.exec(line) ?? [];
    return { name, type, embedded: embedded === 'yes' };
  });
}

export type PageInk = Readonly<{ width: number; height: number; isDark: (x: number, y: number) => boolean }>;

/** One sheet as it comes out of the printer, 10 dots a millimetre (254 dpi). */
export function readPageInk(file: string, page: number): PageInk {
  const image = execFileSync('pdftoppm', ['-r', '254', '-gray', '-f', `${page}`, '-l', `${page}`, file], {
    maxBuffer: 2 ** 26,
  });
  const [head = '', width = '', height = ''] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(image.toString('latin1', 0, 40)) ?? [];
  const at = (x: number, y: number) => image[head.length + y * Number(width) + x] ?? 255;
  return { width: Number(width), height: Number(height), isDark: (x, y) => at(x, y) < 128 };
}
