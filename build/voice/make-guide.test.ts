import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(__dirname, '../..');
const readJson = <T>(path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
const languages = ['zh', 'en'] as const;

const guideOf = (language: string) => readJson<{ guide: string[] }>(`standards/voice/${language}/voice.json`).guide;

/** Every clip name that a page of the kiosk may ask for, as it stands in the sources. */
function askedByPages(): readonly string[] {
  const folder = join(root, 'renderer/kiosk');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.includes('.test.'),
  );
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  const said = texts.flatMap((text) => [...text.matchAll(/['"\s](?:button|page)-[a-z-]*[a-z](?=['"\s])/g)]);
  return [...new Set(said.map(([match]) => match.slice(1)))];
}

describe('the clips that guide at the kiosk', () => {
  it.each(languages)('%s: names each category, life event and item of the standard', (language) => {
    const kinds = { category: 'categories', event: 'life-events', item: 'items' };
    const names = Object.entries(kinds).flatMap(([kind, file]) =>
      readJson<{ id: string }[]>(`standards/${file}.json`).map(({ id }) => `${kind}-${id}`),
    );
    const there = new Set(guideOf(language));
    expect(names.filter((name) => !there.has(name))).toEqual([]);
  });

  it.each(languages)('%s: has every phrase, and no page asks for another', (language) => {
    const phrases = Object.keys(readJson<Record<string, unknown>>('build/voice/guide-phrases.json'));
    const there = new Set(guideOf(language));
    const asked = askedByPages();
    expect(asked.length).toBeGreaterThan(20);
    expect([...phrases, ...asked].filter((phrase) => !there.has(phrase))).toEqual([]);
  });

  it.each(languages)('%s: declares exactly its files, each of them Ogg, and stays small', (language) => {
    const folder = join(root, `standards/voice/${language}/guide`);
    const files = readdirSync(folder).sort();
    expect(files).toEqual(
      guideOf(language)
        .map((clip) => `${clip}.ogg`)
        .sort(),
    );
    const bytes = files.map((file) => readFileSync(join(folder, file)));
    expect(bytes.every((clip) => clip.subarray(0, 4).toString('latin1') === 'OggS')).toBe(true);
    expect(bytes.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(2 * 1024 * 1024);
  });
});
