import { refuse } from './sync-refusal';

/** A centre has one batch in flight, and beside it the questions of its session. */
const mostTogether = { batch: 1, question: 3 } as const;
const comeBackMs = 1000;

/**
 * What this process remembers of each key, so that a flood is answered before
 * its bodies are read and the database is asked. The database's own pace holds
 * where several servers stand together.
 */
export type Throttle = Readonly<{
  /** Refuses a batch that comes too early. */
  demandPace: (keyId: string, now: number) => void;
  /** Takes a place, which the returned function gives back, or refuses. Whoever sends names the key: `from` is where he sits. */
  enter: (kind: 'batch' | 'question', keyId: string, from: string) => () => void;
  /** No batch from this key for so long; null changes nothing. */
  hold: (keyId: string, waitMs: number | null, now: number) => void;
}>;

/** Requests that name keys at random must not fill the memory. */
const mostKeys = 100_000;

export function createThrottle(): Throttle {
  const inFlight = new Map<string, number>();
  const notBefore = new Map<string, number>();
  return {
    demandPace(keyId, now) {
      const waitMs = (notBefore.get(keyId) ?? 0) - now;
      if (waitMs > 0) {
        refuse('quota.exceeded', { after: Math.ceil(waitMs) });
      }
      notBefore.delete(keyId);
    },
    enter(kind, keyId, from) {
      const place = `${kind} ${keyId} ${from}`;
      const others = inFlight.get(place) ?? 0;
      if (others >= mostTogether[kind]) {
        refuse('quota.exceeded', { after: comeBackMs });
      }

      inFlight.set(place, others + 1);
      return () => {
        const left = (inFlight.get(place) ?? 1) - 1;
        if (left > 0) {
          inFlight.set(place, left);
        } else {
          inFlight.delete(place);
        }
      };
    },
    hold(keyId, waitMs, now) {
      if (waitMs === null || waitMs <= 0) {
        return;
      }

      if (notBefore.size >= mostKeys) {
        notBefore.clear();
      }
      notBefore.set(keyId, Math.max(now + waitMs, notBefore.get(keyId) ?? 0));
    },
  };
}
