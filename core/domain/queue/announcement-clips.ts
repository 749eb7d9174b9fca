/** A folder of recorded clips, as its `voice.json` declares it. */
export type Voice = Readonly<{
  language: string;
  /** Clip names in speaking order; `{number}` and `{counter}` are spelt out. */
  sentence: readonly string[];
  /** Silence between two clips. */
  gapSeconds: number;
  clips: readonly string[];
  /** Clips that guide at the kiosk, in the folder `guide`; a voice of the hall only has none. */
  guide?: readonly string[];
}>;

/**
 * The clips of one call in the order they are played. Ticket and counter are
 * read sign by sign, `A012` as A 零 一 二: a number read as a quantity is
 * misheard in a full hall. Signs that are not spoken, like a hyphen, are passed over.
 */
export function announcementClips(voice: Voice, number: string, counterNumber: number): readonly string[] {
  return voice.sentence.flatMap((part) => {
    if (part === '{number}') {
      return spell(number);
    }
    return part === '{counter}' ? spell(String(counterNumber)) : [part];
  });
}

/**
 * What a voice lacks to speak every possible call, so that a half-finished
 * folder of recordings is noticed when it is installed and not in front of the hall.
 */
export function missingClips(voice: Voice): readonly string[] {
  const has = new Set(voice.clips);
  const phrases = voice.sentence.filter((part) => !part.startsWith('{'));
  const spoken = ['{number}', '{counter}'].filter((part) => !voice.sentence.includes(part));
  return [...phrases, ...spell('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')].filter((clip) => !has.has(clip)).concat(spoken);
}

/** Sign by sign; what is not spoken, like a hyphen, is passed over. */
export function spell(text: string): readonly string[] {
  return [...text.toLowerCase()].filter((sign) => /[a-z0-9]/.test(sign));
}
