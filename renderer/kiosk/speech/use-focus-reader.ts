import { useEffect } from 'react';
import type { VoicePack } from '../../shared/voice/voice-pack';
import type { Say } from './speech';

/**
 * Reads what the focus comes to, for whoever finds the way with ↑ ↓ ← → OK.
 * A control carries its clips in `data-say`; one whose name is in no voice yet
 * is called by its place, which stands in `data-say-else`.
 */
export function useFocusReader(isOn: boolean, say: Say, pack: VoicePack | null): void {
  useEffect(() => {
    if (!isOn) {
      return undefined;
    }
    const knows = (words: string) => words.split(' ').every((clip) => clip !== '' && has(pack, clip));
    const read = ({ target }: FocusEvent) => {
      const control = target instanceof Element ? target.closest<HTMLElement>('[data-say]') : null;
      const { say: words = '', sayElse = '' } = control?.dataset ?? {};
      const said = knows(words) ? words : sayElse;
      if (said !== '') {
        say(said.split(' '));
      }
    };
    window.addEventListener('focusin', read);
    return () => window.removeEventListener('focusin', read);
  }, [isOn, say, pack]);
}

function has(pack: VoicePack | null, clip: string): boolean {
  return pack !== null && (pack.guide.includes(clip) || pack.clips.includes(clip));
}
