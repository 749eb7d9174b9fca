import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Language } from '../../shared/i18n/texts';
import { useLanguage } from '../../shared/i18n/use-language';
import { useQuery } from '../../shared/hub/use-query';
import { createClipPlayer, type ClipPlayer } from '../../shared/voice/clip-player';
import { guideSentence, type VoicePack } from '../../shared/voice/voice-pack';
import { useFocusReader } from './use-focus-reader';
import { useSpeechStart } from './use-speech-start';

export type Say = (clips: readonly string[], how?: 'now' | 'after') => void;

type Speech = Readonly<{
  isOn: boolean;
  /** False while no installed voice guides in the language of the screen. */
  canSpeak: boolean;
  setOn: (on: boolean) => void;
  say: Say;
}>;

const SpeechContext = createContext<Speech | null>(null);

/** Spoken guidance from recorded clips, off until somebody asks for it. */
export function SpeechProvider({ children }: Readonly<{ children: ReactNode }>) {
  const { language } = useLanguage();
  const pack = useGuidingVoice(language);
  const [isOn, switchOn] = useState(false);
  const isSpeaking = isOn && pack !== null;
  const { say, hush, greet } = useSay(pack, isSpeaking);

  const setOn = useCallback(
    (on: boolean) => {
      if (on) {
        greet();
      } else {
        hush();
      }
      switchOn(on);
    },
    [greet, hush],
  );
  useSpeechStart(isSpeaking, setOn);
  useFocusReader(isSpeaking, say, pack);

  const value = useMemo(
    () => ({ isOn: isSpeaking, canSpeak: pack !== null, setOn, say }),
    [isSpeaking, pack, setOn, say],
  );
  return <SpeechContext value={value}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (speech === null) {
    throw new Error('No spoken guidance above this component: mount it inside the kiosk');
  }
  return speech;
}

/** Says what a page is, when it comes on and when speech is turned on; null says nothing yet. */
export function usePageSpeech(clips: readonly string[] | null, how: 'now' | 'after' = 'now'): void {
  const { isOn, say } = useSpeech();
  const words = clips === null ? null : clips.join(' ');
  useEffect(() => {
    if (isOn && words !== null) {
      say(words.split(' '), how);
    }
  }, [isOn, words, say, how]);
}

/** The first installed voice of the language; a dialect stands behind the shipped Mandarin. */
function useGuidingVoice(language: Language): VoicePack | null {
  const { value: voices } = useQuery('catalog.listVoices', {});
  const guiding = (voices ?? []).filter(({ guide }) => guide.length > 0);
  return guiding.find((voice) => (voice.language === 'en') === (language === 'en')) ?? null;
}

function useSay(pack: VoicePack | null, isOn: boolean) {
  const player = useRef<ClipPlayer | null>(null);
  const spoken = useRef<Promise<unknown>>(Promise.resolve());
  const turn = useRef(0);
  const isGreeting = useRef(false);

  useEffect(() => {
    const mine = createClipPlayer();
    player.current = mine;
    return () => mine.stop();
  }, []);

  const hush = useCallback(() => {
    turn.current += 1;
    player.current?.stop();
  }, []);
  const greet = useCallback(() => {
    isGreeting.current = true;
  }, []);
  const say = useCallback<Say>(
    (clips, how = 'now') => {
      if (!isOn || pack === null) {
        return;
      }
      const words = isGreeting.current ? ['speech-on', ...clips] : clips;
      isGreeting.current = false;
      const play = () => player.current?.play([guideSentence(pack, words)]);
      if (how === 'now') {
        hush();
        spoken.current = Promise.resolve(play());
        return;
      }
      // What comes after gives way to whatever was said meanwhile.
      const mine = turn.current;
      spoken.current = spoken.current.then(() => (mine === turn.current ? play() : undefined));
    },
    [isOn, pack, hush],
  );
  return { say, hush, greet };
}
