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
