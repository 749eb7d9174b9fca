import { readFile } from 'node:fs/promises';
import type { WebContents } from 'electron';
import type { FileMap } from '../pages/file-map';
import { faceRules, holdsAny, type FontFace } from './font-faces';

const family = 'Yimen Footer';

/** What a frozen document wants at the foot of each sheet, as markup: it was escaped when it was frozen. */
export function footerOf(html: string): string {
  return /<meta name="footer" content="([^"]*)">/.exec(html)?.[1] ?? '';
}

/**
 * The engine draws the footer as a page of its own, which loads nothing and
 * waits for nothing. So the few slices of the font that its words need travel
 * inside it, and the paper above loads the very same ones beforehand: what one
 * page holds in memory, the other has at once. Should that ever fail, the words
 * are drawn in a system font, never left out.
 */
export async function prepareFooter(
  contents: WebContents,
  footer: string,
  faces: readonly FontFace[],
  files: FileMap,
): Promise<string> {
  const needed = faces.filter(
    (face) => face.family === 'Noto Sans SC' && face.weight === '400' && holdsAny(face, `${footer}0123456789`),
  );
  const fonts = new Map(await Promise.all(needed.map(async (face) => [face, await dataAddress(face, files)] as const)));
  const rules = faceRules(family, needed, (face) => fonts.get(face) ?? '');
  await contents.insertCSS(rules);
  await contents.executeJavaScript(
    `document.fonts.load('8pt "${family}"', ${JSON.stringify(`${footer}0123456789`)}).then(() => true)`,
  );
  const words = footer
    .replaceAll('{pages}', '<span class="totalPages"></span>')
    .replaceAll('{page}', '<span class="pageNumber"></span>');
  const style = `${rules} .foot{width:100%;margin:0 18mm;font:8pt '${family}',sans-serif;text-align:center}`;
  return `<style>${style}</style><div class="foot">${words}</div>`;
}

async function dataAddress(face: FontFace, files: FileMap): Promise<string> {
  const file = files.get(`/assets/${face.file}`);
  const bytes = file === undefined ? Buffer.alloc(0) : await readFile(file);
  return `data:font/woff2;base64,${bytes.toString('base64')}`;
}
