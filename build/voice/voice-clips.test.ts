import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Voice } from '../../core/domain/queue/announcement-clips';

const root = join(__dirname, '../../standards/voice');
const languages = readdirSync(root);
const megabyte = 1024 * 1024;

const clips = languages.flatMap((language) => {
  const voice = JSON.parse(readFileSync(join(root, language, 'voice.json'), 'utf8')) as Voice;
  return voice.clips.map((clip) => [language, clip] as const);
});

/** Samples of a 16-bit mono WAV, from -1 to 1. */
function readSamples(bytes: Buffer): readonly number[] {
  const start = bytes.indexOf('data') + 8;
  return Array.from(
    { length: (bytes.length - start) >> 1 },
    (_, index) => bytes.readInt16LE(start + index * 2) / 32768,
  );
}

function loudness(samples: readonly number[]): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}

describe('the shipped voice clips', () => {
  it('are there in Chinese and English, and stay small', () => {
    expect(languages).toEqual(expect.arrayContaining(['zh', 'en']));
    const size = clips.reduce(
      (sum, [language, clip]) => sum + readFileSync(join(root, language, `${clip}.wav`)).length,
      0,
    );
    expect(size).toBeLessThan(3 * megabyte);
  });

  it.each(clips)('%s/%s is 16 kHz mono, can be heard, and starts and ends without a pause', (language, clip) => {
    const bytes = readFileSync(join(root, language, `${clip}.wav`));
    const [channels, rate, bits] = [bytes.readUInt16LE(22), bytes.readUInt32LE(24), bytes.readUInt16LE(34)];
    expect({ channels, rate, bits }).toEqual({ channels: 1, rate: 16_000, bits: 16 });

    const samples = readSamples(bytes);
    const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(samples.length / rate).toBeGreaterThan(0.15);
    expect(samples.length / rate).toBeLessThan(2);
    expect(loudness(samples)).toBeGreaterThan(0.05);
    expect(peak).toBeGreaterThan(0.6);
    expect(peak).toBeLessThan(0.99);
    // A tenth of a second at either end is never mere silence.
    expect(loudness(samples.slice(0, rate / 10))).toBeGreaterThan(0.005);
    expect(loudness(samples.slice(-rate / 10))).toBeGreaterThan(0.002);
  });

  it('are all declared: no file lies in a folder unspoken', () => {
    for (const language of languages) {
      const files = readdirSync(join(root, language)).filter((file) => file.endsWith('.wav'));
      const declared = clips.filter(([one]) => one === language).map(([, clip]) => `${clip}.wav`);
      expect(files.sort()).toEqual([...declared].sort());
    }
  });
});
