/**
 * Cuts the fallback font for rare characters into slices that a page loads one
 * by one: the Han characters that the sliced Noto Sans SC of the screens leaves
 * out, from the whole Noto Sans SC where it has them, else from HanaMin A and B
 * (Debian's fonts-hanazono). Run by hand when a font changes; what it writes is
 * kept in the repository, so that no machine needs the sources to build.
 *
 *   node build/fonts/make-rare-fonts.mjs [folder of HanaMinA.ttf and HanaMinB.ttf]
 */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isHan, readRanges, toRanges, writeRanges } from './code-ranges.mjs';

const require = createRequire(import.meta.url);
const fontkit = require('fontkit');
const subsetFont = require('subset-font');

const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const target = path.join(home, 'renderer/shared/ui/rare-fonts');
const hanaFolder = process.argv[2] ?? '/usr/share/fonts/truetype/hanazono';

/** Characters a slice: a page with one rare name loads about 120 kB. */
const perSlice = 800;

const sources = [
  { name: 'noto', file: require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf') },
  { name: 'hana-a', file: path.join(hanaFolder, 'HanaMinA.ttf') },
  { name: 'hana-b', file: path.join(hanaFolder, 'HanaMinB.ttf') },
];

const sheet = await readFile(require.resolve('@fontsource/noto-sans-sc/400.css'), 'utf8');
const covered = new Set(readRanges(sheet));

await mkdir(target, { recursive: true });
for (const old of (await readdir(target)).filter((name) => name.endsWith('.woff2'))) {
  await rm(path.join(target, old));
}
const rules = [];
for (const { name, file } of sources) {
  const bytes = await readFile(file);
  const codes = fontkit
    .create(bytes)
    .characterSet.filter((code) => isHan(code) && !covered.has(code))
    .sort((one, other) => one - other);
  for (let start = 0; start < codes.length; start += perSlice) {
    const part = codes.slice(start, start + perSlice);
    const slice = `${name}-${String(start / perSlice).padStart(2, '0')}.woff2`;
    const text = part.map((code) => String.fromCodePoint(code)).join('');
    await writeFile(path.join(target, slice), await subsetFont(bytes, text, { targetFormat: 'woff2', noHinting: true }));
    rules.push(rule(slice, part));
    process.stdout.write(`${slice}\n`);
  }
  codes.forEach((code) => covered.add(code));
}
await writeFile(path.join(target, 'rare-fonts.css'), `${rules.join('\n')}\n`);

/** It stands for every weight: a weight made up by the engine would go into a PDF as Type 3. */
function rule(slice, codes) {
  return `@font-face{font-family:'Yimen Rare';font-style:normal;font-weight:100 900;font-display:swap;src:url(./${slice}) format('woff2');unicode-range:${writeRanges(toRanges(codes))}}`;
}
