/**
 * Writes the readings of signs that the pinyin package does not know, of those
 * the shipped fonts can draw: residents with such a sign in the name are found
 * by pinyin too. From Unihan (kMandarin; where it has none, that of a variant).
 *
 *   apt-get download unicode-data && dpkg-deb -x unicode-data_*.deb DIR
 *   bunzip2 DIR/usr/share/unicode/Unihan_{Readings,Variants}.txt.bz2
 *   node build/names/make-rare-readings.mjs DIR/usr/share/unicode
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readShippedRanges } from '../fonts/make-glyph-coverage.mjs';

const { pinyin } = createRequire(import.meta.url)('pinyin-pro');
const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const target = path.join(home, 'core/service/resident/rare-readings.ts');
const lineOf = 100;

const knownReading = (sign) => {
  const [read] = pinyin(sign, { toneType: 'none', type: 'array', mode: 'surname', nonZh: 'consecutive' });
  return read === sign ? null : read;
};

async function readUnihan(folder, file, keys) {
  const found = new Map();
  for (const line of (await readFile(path.join(folder, file), 'utf8')).split('\n')) {
    const [code, key, value] = line.split('\t');
    if (code.startsWith('U+') && keys.test(key ?? '')) {
      const sign = String.fromCodePoint(Number.parseInt(code.slice(2), 16));
      found.set(sign, [...(found.get(sign) ?? []), value.split(' ')[0].split('<')[0]]);
    }
  }
  return found;
}

/** As the keyboard has it: no tones, v for ü. */
function plain(syllable) {
  return syllable
    .toLowerCase()
    .replace(/[üǖǘǚǜ]/gu, 'v')
    .normalize('NFD')
    .replace(/[^a-z]/gu, '');
}

async function main(folder) {
  const readings = await readUnihan(folder, 'Unihan_Readings.txt', /^kMandarin$/);
  const variants = await readUnihan(folder, 'Unihan_Variants.txt', /Variant$/);
  const read = (sign) => readings.get(sign)?.[0] ?? knownReading(sign);
  const bySyllable = new Map();
  for (const [first, last] of await readShippedRanges()) {
    for (let code = first; code <= last; code += 1) {
      const sign = String.fromCodePoint(code);
      if (!/\p{Script=Han}/u.test(sign) || knownReading(sign) !== null) {
        continue;
      }
      const like = (variants.get(sign) ?? []).map((text) => String.fromCodePoint(Number.parseInt(text.slice(2), 16)));
      const found = [sign, ...like].map(read).find((one) => one !== null);
      if (found !== undefined) {
        const syllable = plain(found);
        bySyllable.set(syllable, [...(bySyllable.get(syllable) ?? []), sign]);
      }
    }
  }
  const packed = [...bySyllable]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, signs]) => syllable + signs.join(''));
  await writeFile(target, asModule([...packed.join(' ')]));
}

function asModule(signs) {
  const lines = [];
  for (let at = 0; at < signs.length; at += lineOf) {
    lines.push(`  '${signs.slice(at, at + lineOf).join('')}',`);
  }
  return `/** Made by build/names/make-rare-readings.mjs from Unihan: each syllable, then the signs that are read so. */
export const packedReadings: string = [
${lines.join('\n')}
].join('');
`;
}

await main(process.argv[2] ?? '.');
