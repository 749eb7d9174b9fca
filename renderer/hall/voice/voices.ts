import { announcementClips, type Voice } from '../../../core/domain/queue/announcement-clips';
import english from '../../../standards/voice/en/voice.json';
import chinese from '../../../standards/voice/zh/voice.json';
import type { Language } from '../../shared/i18n/texts';

const voices: Readonly<Record<Language, Voice>> = { zh: chinese, en: english };

export type SpokenCall = Readonly<{ number: string; counterNumber: number }>;

/** One spoken sentence: sounds in order, and the silence between two of them. */
export type Sentence = Readonly<{ urls: readonly string[]; gapSeconds: number }>;

/** The clips lie beside the screens wherever those are served from. */
export function sentenceOf(language: Language, { number, counterNumber }: SpokenCall): Sentence {
  const voice = voices[language];
  const urls = announcementClips(voice, number, counterNumber).map(
    (clip) => new URL(`../standards/voice/${language}/${clip}.wav`, document.baseURI).href,
  );
  return { urls, gapSeconds: voice.gapSeconds };
}
