import { describe, expect, it } from 'vitest';
import en from '../../../standards/voice/en/voice.json';
import zh from '../../../standards/voice/zh/voice.json';
import { announcementClips, missingClips, type Voice } from './announcement-clips';

describe('announcementClips', () => {
  it.each<[string, Voice, string, number, string]>([
    ['an ordinary number', zh, 'A012', 3, 'please a 0 1 2 number-go-to 3 counter'],
    ['a priority number', zh, 'VA003', 12, 'please v a 0 0 3 number-go-to 1 2 counter'],
    ['a widened number', zh, 'C1000', 7, 'please c 1 0 0 0 number-go-to 7 counter'],
    ['English, in its own order', en, 'A012', 3, 'ticket a 0 1 2 please-go-to-counter 3'],
    ['a number with a hyphen', en, 'B-07', 10, 'ticket b 0 7 please-go-to-counter 1 0'],
  ])('reads %s sign by sign', (_what, voice, number, counter, expected) => {
    expect(announcementClips(voice, number, counter).join(' ')).toBe(expected);
  });

  it('speaks only clips the voice has', () => {
    for (const voice of [zh, en]) {
      expect(voice.clips).toEqual(expect.arrayContaining([...announcementClips(voice, 'YN9876543210', 1)]));
    }
  });
});

describe('missingClips', () => {
  it.each([
    ['the shipped Mandarin voice', zh, []],
    ['the shipped English voice', en, []],
    ['a voice without a digit', { ...zh, clips: zh.clips.filter((clip) => clip !== '7') }, ['7']],
    ['a voice without a phrase', { ...zh, sentence: ['qing', ...zh.sentence] }, ['qing']],
    ['a sentence that forgets the counter', { ...en, sentence: ['ticket', '{number}'] }, ['{counter}']],
  ])('of %s', (_what, voice, missing) => {
    expect(missingClips(voice)).toEqual(missing);
  });
});
