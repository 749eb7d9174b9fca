import { describe, expect, it } from 'vitest';
import en from '../../../standards/voice/en/voice.json';
import zh from '../../../standards/voice/zh/voice.json';
import { spokenCount } from './spoken-count';

describe('spokenCount', () => {
  it.each([
    [0, '0', '0'],
    [7, '7', '7'],
    [10, 'ten', 'ten'],
    [12, 'ten 2', 'twelve'],
    [20, '2 ten', 'twenty'],
    [25, '2 ten 5', 'twenty 5'],
    [100, '1 hundred', '1 hundred'],
    [105, '1 hundred zero 5', '1 hundred 5'],
    [115, '1 hundred 1 ten 5', '1 hundred fifteen'],
    [999, '9 hundred 9 ten 9', '9 hundred ninety 9'],
    [1024, '1 0 2 4', '1 0 2 4'],
  ])('reads %i as one counts', (count, chinese, english) => {
    expect(spokenCount('zh', count).join(' ')).toBe(chinese);
    expect(spokenCount('en', count).join(' ')).toBe(english);
  });

  it('uses only clips that the shipped voices have', () => {
    for (const [language, voice] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const there = [...voice.clips, ...voice.guide];
      const used = new Set(Array.from({ length: 1000 }, (_, count) => spokenCount(language, count)).flat());
      expect([...used].filter((clip) => !there.includes(clip))).toEqual([]);
    }
  });
});
