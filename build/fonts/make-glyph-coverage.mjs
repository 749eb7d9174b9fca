/**
 * Writes which characters the shipped fonts can draw, as ranges, into the domain:
 * names are checked against it before they are saved.
 *
 *   node build/fonts/make-glyph-coverage.mjs
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRanges, toRanges } from './code-ranges.mjs';

const require = createRequire(import.meta.url);
const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Sorted pairs of first and last code point that the shipped stylesheets promise. */
export async function readShippedRanges() {
  const sheets = await Promise.all([
    readFile(require.resolve('@fontsource/noto-sans-sc/400.css'), 'utf8'),
    readFile(path.join(home, 'renderer/shared/ui/rare-fonts/rare-fonts.css'), 'utf8'),
  ]);
  const codes = [...new Set(sheets.flatMap(readRanges))].sort((one, other) => one - other);
  return toRanges(codes);
}

/** The ranges as the text of the data file: first code point and how many follow it, in base 36, from the end of the one before. */
export function packRanges(ranges) {
  let end = 0;
  return ranges
    .map(([from, to]) => {
      const packed = `${(from - end).toString(36)}.${(to - from).toString(36)}`;
      end = to;
      return packed;
    })
    .join(' ');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const packed = packRanges(await readShippedRanges());
  const lines = packed.match(/.{1,110}(?: |$)/g).map((line) => `  '${line}',`);
  const text = `/** Made by build/fonts/make-glyph-coverage.mjs from the shipped fonts: gap since the range before and length less one, in base 36. */\nexport const packedCoverage: string = [\n${lines.join('\n')}\n].join('');\n`;
  await writeFile(path.join(home, 'core/domain/papers/packed-coverage.ts'), text);
  process.stdout.write(`${packed.length} characters\n`);
}
