/**
 * Makes the clips that guide at the kiosk: `node build/voice/make-guide.mjs`.
 * Needs Debian's espeak-ng, sox and opus-tools; the clips are kept in the
 * repository. What is said of categories, life events and items is read from the
 * standard, so a new standard is spoken after this was run again; until then the
 * kiosk calls a new item by its place in the list.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { URL, fileURLToPath } from 'node:url';

const readers = {
  zh: { voice: 'cmn-latn-pinyin', wordsPerMinute: 160 },
  en: { voice: 'en-us', wordsPerMinute: 150 },
};

/** Quantities are read as such; single digits are the clips that spell a ticket. */
const quantities = {
  zh: { ten: '十', hundred: '百', zero: '零' },
  en: Object.fromEntries(
    [
      ...['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
      ...['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety', 'hundred'],
    ].map((word) => [word, word]),
  ),
};

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const readJson = (path) => JSON.parse(readFileSync(at(path), 'utf8'));
const scratch = mkdtempSync(join(tmpdir(), 'yimen-guide-'));

try {
  for (const language of Object.keys(readers)) {
    makeGuide(language);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function makeGuide(language) {
  const folder = at(`standards/voice/${language}/guide`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const texts = { ...quantities[language], ...phrasesOf(language), ...namesOf(language) };
  for (const [clip, text] of Object.entries(texts)) {
    makeClip(readers[language], text, join(folder, `${clip}.ogg`));
  }
  const file = at(`standards/voice/${language}/voice.json`);
  const declaration = { ...JSON.parse(readFileSync(file, 'utf8')), guide: Object.keys(texts).sort() };
  writeFileSync(file, `${JSON.stringify(declaration, null, 2)}\n`);
  process.stdout.write(`${language}: ${Object.keys(texts).length} clips\n`);
}

function phrasesOf(language) {
  const phrases = Object.entries(readJson('build/voice/guide-phrases.json'));
  return Object.fromEntries(phrases.map(([clip, text]) => [clip, text[language]]));
}

/** Categories, life events and items under their ids. */
function namesOf(language) {
  const kinds = { category: 'categories', event: 'life-events', item: 'items' };
  return Object.fromEntries(
    Object.entries(kinds).flatMap(([kind, file]) =>
      readJson(`standards/${file}.json`).map(({ id, name }) => [`${kind}-${id}`, name[language]]),
    ),
  );
}

/** As loud as the spoken calls, and small: three hundred names must not weigh more than the app. */
function makeClip({ voice, wordsPerMinute }, text, target) {
  const spoken = join(scratch, 'spoken.wav');
  const cut = join(scratch, 'cut.wav');
  execFileSync('espeak-ng', ['-v', voice, '-s', String(wordsPerMinute), '-w', spoken, text]);
  const cutStart = ['silence', '1', '0.005', '0.3%'];
  const effects = [...cutStart, 'reverse', ...cutStart, 'fade', '0.01', 'reverse', 'fade', '0.005', 'norm', '-3'];
  execFileSync('sox', ['-D', spoken, '-r', '16000', '-b', '16', '-c', '1', cut, ...effects]);
  // No serial number and no date of the encoder: the same words make the same bytes.
  execFileSync('opusenc', ['--quiet', '--bitrate', '14', '--serial', '1', '--discard-comments', cut, target]);
  if (readFileSync(target).length < 300) {
    throw new Error(`${text} came out silent`);
  }
}
