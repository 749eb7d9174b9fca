import { useCallback, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../core/contract';
import { createAnnouncer, type Announcer } from './announcer';
import { createClipPlayer } from '../shared/voice/clip-player';
import { isSoundAllowed } from '../shared/voice/sound-allowed';
import { callSentence, type VoicePack } from '../shared/voice/voice-pack';

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
export function useAnnouncements(calls: readonly Call[] | null, voices: readonly VoicePack[]): AnnouncementsOnScreen {
  const [onAir, setOnAir] = useState<Call | null>(null);
  const [sound, setSound] = useState<Sound>('on');
  const voicesRef = useRef(voices);
  const announcer = useRef<Announcer<Call> | null>(null);

  useEffect(() => {
    voicesRef.current = voices;
  }, [voices]);

  useEffect(() => {
    void isSoundAllowed().then((isAllowed) => setSound(isAllowed ? 'on' : 'blocked'));
  }, []);

  useEffect(() => {
    const player = createClipPlayer();
    const speak = async (call: Call) => {
      const sentences = voicesRef.current.map((voice) => callSentence(voice, call));
      const outcome = sentences.length === 0 ? 'unavailable' : await player.play(sentences);
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
