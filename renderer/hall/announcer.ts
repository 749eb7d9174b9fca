import {
  nextUtterance,
  startAnnouncements,
  takeCalls,
  type Announcements,
} from '../../core/domain/queue/announcement-queue';

/** A dead sound card must not stop the screen: past this an utterance counts as spoken. Milliseconds. */
const longestUtterance = 15_000;

/** Between two utterances, and the least time that a call is seen however short its voice is. Milliseconds. */
const pauseAfter = 1500;
const leastShown = 4000;

type Deps<C> = Readonly<{
  /** Resolves when the voice has ended, or could not speak. */
  speak: (call: C) => Promise<void>;
  /** Ends what is being spoken. */
  hush: () => void;
  wait: (milliseconds: number) => Promise<void>;
  now: () => number;
  /** The call on air; null when none is. */
  onAir: (call: C | null) => void;
}>;

export type Announcer<C> = Readonly<{ take: (known: readonly C[]) => void; stop: () => void }>;

/** Plays the queue of announcements, one at a time, for as long as there are any. */
export function createAnnouncer<C extends Readonly<{ callId: number }>>(deps: Deps<C>): Announcer<C> {
  let state: Announcements<C> | null = null;
  let isPlaying = false;
  let isStopped = false;

  const play = async (known: Announcements<C>) => {
    state = nextUtterance(known);
    while (state.current !== null && !isStopped) {
      const { call, utterance } = state.current;
      if (utterance === 1) {
        deps.onAir(call);
      }
      const startedAt = deps.now();
      await Promise.race([deps.speak(call).catch(() => undefined), deps.wait(longestUtterance)]);
      deps.hush();
      await deps.wait(Math.max(pauseAfter, leastShown - (deps.now() - startedAt)));
      state = nextUtterance(state);
    }
    isPlaying = false;
    if (!isStopped) {
      deps.onAir(null);
    }
  };

  return {
    take: (known) => {
      state = state === null ? startAnnouncements(known) : takeCalls(state, known);
      if (!isPlaying && state.waiting.length > 0) {
        isPlaying = true;
        void play(state);
      }
    },
    stop: () => {
      isStopped = true;
      deps.hush();
    },
  };
}
