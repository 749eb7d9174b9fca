/**
 * Writes the few signs of the mark 补打 as PDF paths: an archived PDF gets the
 * mark as lines, so that no font has to be added to it.
 *
 *   node build/fonts/make-reprint-glyphs.mjs
 */
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const fontkit = require('fontkit');
const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const font = fontkit.openSync(require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'));

const signs = [...'补打第次0123456789'].map((sign) => {
  const glyph = font.glyphForCodePoint(sign.codePointAt(0));
  return `  '${sign}': { advance: ${Math.round(glyph.advanceWidth)}, path: '${draw(glyph.path.commands)}' },`;
});
const text = `/** Made by build/fonts/make-reprint-glyphs.mjs from Noto Sans SC Bold: outlines as PDF operators, 1000 units an em. */\nexport const reprintGlyphs: Readonly<Record<string, Readonly<{ advance: number; path: string }>>> = {\n${signs.join('\n')}\n};\n`;
await writeFile(path.join(home, 'electron/printing/reprint-glyphs.ts'), text);

function draw(commands) {
  let [x, y] = [0, 0];
  return commands
    .map(({ command, args }) => {
      switch (command) {
        case 'moveTo':
          [x, y] = args;
          return `${round(args)} m`;
        case 'lineTo':
          [x, y] = args;
          return `${round(args)} l`;
        case 'quadraticCurveTo': {
          const [cx, cy, ex, ey] = args;
          const points = [x + (2 / 3) * (cx - x), y + (2 / 3) * (cy - y), ex + (2 / 3) * (cx - ex), ey + (2 / 3) * (cy - ey), ex, ey];
          [x, y] = [ex, ey];
          return `${round(points)} c`;
        }
        case 'bezierCurveTo':
          [x, y] = args.slice(4);
          return `${round(args)} c`;
        default:
          return 'h';
      }
    })
    .join(' ');
}

function round(points) {
  return points.map((point) => Math.round(point)).join(' ');
}
