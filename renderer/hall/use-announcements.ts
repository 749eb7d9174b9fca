import { useCallback, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../core/contract';
import { createAnnouncer, type Announcer } from './announcer';
import { createClipPlayer } from './voice/clip-player';
import { isSoundAllowed } from './voice/sound-allowed';
import type { VoiceChoice } from './voice/voice-choice';
import { sentenceOf } from './voice/voices';

export type Call = OutputOf<'queue.board'>['calls'][number];

export type Sound = 'on' | 'blocked' | 'unavailable';

type AnnouncementsOnScreen = Readonly<{
  /** The call being announced; null when all is said. */
  onAir: Call | null;
  sound: Sound;
  /** To be called from a touch: that is what browsers wait for. */
  enableSound: () => void;
}>;

/** Shows and speaks the calls of the board, both from one queue. */
export function useAnnouncements(calls: readonly Call[] | null, choice: VoiceChoice): AnnouncementsOnScreen {
  const [onAir, setOnAir] = useState<Call | null>(null);
  const [sound, setSound] = useState<Sound>('on');
  const choiceRef = useRef(choice);
  const announcer = useRef<Announcer<Call> | null>(null);

  useEffect(() => {
    choiceRef.current = choice;
  }, [choice]);

  useEffect(() => {
    void isSoundAllowed().then((isAllowed) => setSound(isAllowed ? 'on' : 'blocked'));
  }, []);

  useEffect(() => {
    const player = createClipPlayer();
    const speak = async (call: Call) => {
      const languages = choiceRef.current === 'zh' ? (['zh'] as const) : (['zh', 'en'] as const);
      const outcome = await player.play(languages.map((language) => sentenceOf(language, call)));
      setSound(outcome === 'played' ? 'on' : outcome);
    };
    const mine = createAnnouncer<Call>({
      speak,
      hush: player.stop,
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      now: () => performance.now(),
      onAir: setOnAir,
    });
    announcer.current = mine;
    return () => {
      mine.stop();
      announcer.current = null;
    };
  }, []);

  useEffect(() => {
    if (calls !== null) {
      announcer.current?.take(calls);
    }
  }, [calls]);

  const enableSound = useCallback(
    () => void isSoundAllowed().then((isAllowed) => setSound(isAllowed ? 'on' : 'blocked')),
    [],
  );
  return { onAir, sound, enableSound };
}
