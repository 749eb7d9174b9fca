/**
 * Makes the spoken call's clips: `node build/voice/make-clips.mjs`. Needs
 * Debian's espeak-ng and sox; the clips are kept in the repository, so that
 * running the product needs neither. A centre replaces a language's folder by
 * recordings of its own with the same names and the same voice.json.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { URL, fileURLToPath } from 'node:url';

/** The plain cmn voice reads Hanzi as English words; the pinyin one reads them right, but not letters. */
const mandarin = { voice: 'cmn-latn-pinyin', wordsPerMinute: 160 };
const english = { voice: 'en-us', wordsPerMinute: 150 };

const letters = Object.fromEntries([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => [letter.toLowerCase(), letter]));
const digits = (words) => Object.fromEntries(words.map((word, digit) => [String(digit), word]));

const languages = {
  zh: {
    name: { zh: '普通话（合成）', en: 'Mandarin (synthetic)' },
    sentence: ['please', '{number}', 'number-go-to', '{counter}', 'counter'],
    gapSeconds: 0.06,
    parts: [
      { reader: mandarin, clips: digits([...'零一二三四五六七八九']) },
      { reader: mandarin, clips: { please: '请', 'number-go-to': '号，到', counter: '号窗口' } },
      { reader: english, clips: letters },
    ],
  },
  en: {
    name: { zh: '英语（合成）', en: 'English (synthetic)' },
    sentence: ['ticket', '{number}', 'please-go-to-counter', '{counter}'],
    gapSeconds: 0.06,
    parts: [
      {
        reader: english,
        clips: digits(['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']),
      },
      { reader: english, clips: { ticket: 'ticket', 'please-go-to-counter': 'please go to counter' } },
      { reader: english, clips: letters },
    ],
  },
};

const scratch = mkdtempSync(join(tmpdir(), 'yimen-voice-'));
try {
  for (const [language, voice] of Object.entries(languages)) {
    makeVoice(language, voice);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function makeVoice(language, { name, sentence, gapSeconds, parts }) {
  const folder = fileURLToPath(new URL(`../../standards/voice/${language}/`, import.meta.url));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { reader, clips } of parts) {
    for (const [clip, text] of Object.entries(clips)) {
      makeClip(reader, text, join(folder, `${clip}.wav`));
    }
  }
  const clips = parts.flatMap((part) => Object.keys(part.clips)).sort();
  const declaration = { spec: 'yimen-voice/1', language, name, sentence, gapSeconds, clips };
  writeFileSync(join(folder, 'voice.json'), `${JSON.stringify(declaration, null, 2)}\n`);
  process.stdout.write(`${language}: ${clips.length} clips\n`);
}

/** Speaks, cuts the silence off both ends, brings all clips to one loudness, rounds the cut edges off. */
function makeClip({ voice, wordsPerMinute }, text, target) {
  const spoken = join(scratch, 'spoken.wav');
  execFileSync('espeak-ng', ['-v', voice, '-s', String(wordsPerMinute), '-w', spoken, text]);
  const cutStart = ['silence', '1', '0.005', '0.3%'];
  const effects = [...cutStart, 'reverse', ...cutStart, 'fade', '0.01', 'reverse', 'fade', '0.005', 'norm', '-3'];
  execFileSync('sox', ['-D', spoken, '-r', '16000', '-b', '16', '-c', '1', target, ...effects]);
  if (readFileSync(target).length < 2000) {
    throw new Error(`${text} came out silent`);
  }
}
