import type { Sentence } from './voice-pack';

export type PlayOutcome = 'played' | 'blocked' | 'unavailable';

export type ClipPlayer = Readonly<{
  play: (sentences: readonly Sentence[]) => Promise<PlayOutcome>;
  stop: () => void;
}>;

/** Between two sentences, as one draws breath. Seconds. */
const breath = 0.5;

/**
 * Plays recorded clips one after another through plain audio elements: the
 * page may neither fetch nor decode by itself, and what was once played is
 * kept, so that a call does not wait for the network.
 */
export function createClipPlayer(): ClipPlayer {
  const kept = new Map<string, HTMLAudioElement>();
  let playing: HTMLAudioElement | null = null;
  let turn = 0;

  const elementFor = (url: string): HTMLAudioElement => {
    const known = kept.get(url);
    if (known !== undefined) {
      return known;
    }
    const element = new Audio(url);
    element.preload = 'auto';
    kept.set(url, element);
    return element;
  };

  const playOne = async (url: string): Promise<void> => {
    const element = elementFor(url);
    playing = element;
    element.currentTime = 0;
    const ended = endOf(element);
    await element.play();
    await ended;
  };

  const stop = () => {
    turn += 1;
    playing?.pause();
    playing = null;
  };

  const play = async (sentences: readonly Sentence[]): Promise<PlayOutcome> => {
    stop();
    const mine = turn;
    sentences.forEach(({ urls }) => urls.forEach(elementFor));
    try {
      for (const { urls, gapSeconds } of sentences) {
        for (const url of urls) {
          if (mine !== turn) {
            return 'played';
          }
          await playOne(url);
          await silence(gapSeconds);
        }
        await silence(breath);
      }
      return 'played';
    } catch (error) {
      return error instanceof DOMException && error.name === 'NotAllowedError' ? 'blocked' : 'unavailable';
    }
  };

  return { play, stop };
}

function endOf(element: HTMLAudioElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      forget();
      resolve();
    };
    const fail = () => {
      forget();
      reject(new Error(`No sound: ${element.src}`));
    };
    const forget = () => {
      element.removeEventListener('ended', end);
      element.removeEventListener('pause', end);
      element.removeEventListener('error', fail);
    };
    element.addEventListener('ended', end);
    element.addEventListener('pause', end);
    element.addEventListener('error', fail);
  });
}

function silence(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
