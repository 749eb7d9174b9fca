import type { OutputOf } from '../../../core/contract';
import { announcementClips } from '../../../core/domain/queue/announcement-clips';

/** A folder of recordings that lies on the hub. */
export type VoicePack = OutputOf<'catalog.listVoices'>[number];

export type SpokenCall = Readonly<{ number: string; counterNumber: number }>;

/** One spoken sentence: sounds in order, and the silence between two of them. */
export type Sentence = Readonly<{ urls: readonly string[]; gapSeconds: number }>;

export function callSentence(pack: VoicePack, { number, counterNumber }: SpokenCall): Sentence {
  return sentenceOf(pack, announcementClips(pack, number, counterNumber));
}

/** What a voice has of these words; a word it lacks is left out rather than holding up the rest. */
export function guideSentence(pack: VoicePack, clips: readonly string[]): Sentence {
  return sentenceOf(
    pack,
    clips.filter((clip) => pack.clips.includes(clip) || pack.guide.includes(clip)),
  );
}

/** The clips lie beside the screens wherever those are served from. */
function sentenceOf({ id, clips: spelling, gapSeconds }: VoicePack, clips: readonly string[]): Sentence {
  const urls = clips.map((clip) => {
    const file = spelling.includes(clip) ? `${clip}.wav` : `guide/${clip}.ogg`;
    return new URL(`../standards/voice/${id}/${file}`, document.baseURI).href;
  });
  return { urls, gapSeconds };
}
