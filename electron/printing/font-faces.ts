import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileMap } from '../pages/file-map';

/** What paper is drawn in: the font of the screens, and the one that steps in for rare characters. */
export const paperFamilies = ['Noto Sans SC', 'Yimen Rare'] as const;

export type PaperFamily = (typeof paperFamilies)[number];

/** One slice of a bundled font: which characters, in which weight (or weights, `100 900`), in which file. */
export type FontFace = Readonly<{
  family: PaperFamily;
  weight: string;
  ranges: readonly (readonly [number, number])[];
  range: string;
  file: string;
}>;

/**
 * Reads the slices out of the screens' own stylesheets, so that paper and
 * screens share one font: a system's Noto CJK has outlines that a PDF can take
 * only as Type 3, blurred on some printers and poor in an archive.
 */
export async function readFontFaces(files: FileMap): Promise<readonly FontFace[]> {
  const sheets = [...files].filter(([address]) => address.startsWith('/assets/') && address.endsWith('.css'));
  const texts = await Promise.all(sheets.map(([, file]) => readFile(file, 'utf8')));
  const known = new Set([...files.keys()].map((address) => path.posix.basename(address)));
  return texts.flatMap((text) =>
    [...text.matchAll(/@font-face\s*{([^}]*)}/g)].flatMap(([, body = '']) => readFace(body, known)),
  );
}

function readFace(body: string, known: ReadonlySet<string>): readonly FontFace[] {
  const value = (name: string) => new RegExp(`${name}\\s*:\\s*([^;]+)`).exec(body)?.[1]?.trim() ?? '';
  const file = path.posix.basename(/url\(["']?([^"')]+\.woff2)["']?\)/.exec(body)?.[1] ?? '');
  const family = paperFamilies.find((name) => value('font-family').includes(name));
  if (family === undefined || !known.has(file)) {
    return [];
  }
  const range = value('unicode-range');
  return [{ family, weight: value('font-weight') || '400', range, ranges: range.split(',').flatMap(readRange), file }];
}

/** `U+4e00-4eff`, `U+20ac`, `U+4??`. */
function readRange(text: string): readonly (readonly [number, number])[] {
  const [, from, to] = /^u\+([0-9a-f?]+)(?:-([0-9a-f]+))?$/i.exec(text.trim()) ?? [];
  return from === undefined
    ? []
    : [[Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to ?? from.replaceAll('?', 'f'), 16)]];
}

export function holdsAny(face: FontFace, text: string): boolean {
  return [...text].some((character) => {
    const code = character.codePointAt(0) ?? 0;
    return face.ranges.some(([from, to]) => code >= from && code <= to);
  });
}

/** The slices as a stylesheet; until one has come, its characters are drawn in what is there. */
export function faceRules(family: string, faces: readonly FontFace[], addressOf: (face: FontFace) => string): string {
  return faces
    .map((face) => {
      const range = face.range === '' ? '' : `unicode-range:${face.range};`;
      const source = `src:url(${addressOf(face)}) format('woff2')`;
      return `@font-face{font-family:'${family}';font-weight:${face.weight};font-display:swap;${range}${source}}`;
    })
    .join('\n');
}
