import { describe, expect, it } from 'vitest';
import { toggleVoice } from './voice-choice';

describe('toggleVoice', () => {
  it.each([
    ['adds a second voice behind the first', ['zh'], 'en', ['zh', 'en']],
    ['adds a dialect', ['zh', 'en'], 'wuu', ['zh', 'en', 'wuu']],
    ['takes one away', ['zh', 'en'], 'zh', ['en']],
    ['keeps the last one: a hall is never silent by a touch', ['zh'], 'zh', ['zh']],
  ])('%s', (_what, before, id, after) => {
    expect(toggleVoice(before, id)).toEqual(after);
  });
});
