import { readFile } from 'node:fs/promises';
import type { FileMap } from '../pages/file-map';
import { faceRules, holdsAny, type FontFace } from './font-faces';

/** What a frozen document wants at the foot of each sheet, as markup: it was escaped when it was frozen. */
export function footerOf(html: string): string {
  return /<meta name="footer" content="([^"]*)">/.exec(html)?.[1] ?? '';
}

/**
 * The footer is a page of its own for the engine, which loads nothing: the few
 * slices of the font that its words need travel inside it.
 */
export async function footerTemplate(footer: string, faces: readonly FontFace[], files: FileMap): Promise<string> {
  const text = footer
    .replaceAll('{page}', '<span class="pageNumber"></span>')
    .replaceAll('{pages}', '<span class="totalPages"></span>');
  const needed = faces.filter((face) => face.weight === '400' && holdsAny(face, `${footer}0123456789`));
  const fonts = new Map(await Promise.all(needed.map(async (face) => [face, await dataAddress(face, files)] as const)));
  const style = `${faceRules(needed, (face) => fonts.get(face) ?? '')} .foot{width:100%;margin:0 18mm;font:8pt 'Noto Sans SC',sans-serif;text-align:center}`;
  return `<style>${style}</style><div class="foot">${text}</div>`;
}

async function dataAddress(face: FontFace, files: FileMap): Promise<string> {
  const file = files.get(`/assets/${face.file}`);
  const bytes = file === undefined ? Buffer.alloc(0) : await readFile(file);
  return `data:font/woff2;base64,${bytes.toString('base64')}`;
}
