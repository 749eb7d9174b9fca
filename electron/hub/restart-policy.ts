const shortest = 200;
const longest = 5000;
/** A hub that ran this long was sound: its death starts the count anew. */
const soundAfter = 10_000;
/** A hub that was killed may still be seen for a moment: the next one then takes its data for in use. */
const ghostLasts = 10_000;
/** So does the hub of a shell that crashed a moment before this one was started. */
const strangerLasts = 5000;
/** So many starts in a row without a hub coming up, and it is left to people. */
const mostFailedStarts = 5;

export type RestartPolicy = Readonly<{
  started: () => void;
  cameUp: () => void;
  /** Milliseconds to wait before the next start, short first, since people stand before the screens; null to give up. */
  died: () => number | null;
  /** True while "in use" may speak of a hub that has just died, this shell's or the last one's. */
  mayBeGhost: () => boolean;
}>;

export function createRestartPolicy(now: () => number = Date.now): RestartPolicy {
  let wait = shortest;
  let failedStarts = 0;
  let upSince: number | null = null;
  let lastUpAt = -Infinity;
  const createdAt = now();
  const mayBeGhost = () => now() - lastUpAt < ghostLasts || now() - createdAt < strangerLasts;

  return {
    started: () => {
      upSince = null;
    },
    cameUp: () => {
      upSince ??= now();
      failedStarts = 0;
    },
    died: () => {
      if (upSince === null) {
        failedStarts += 1;
      } else {
        lastUpAt = now();
        wait = lastUpAt - upSince > soundAfter ? shortest : wait;
      }
      if (failedStarts >= mostFailedStarts && !mayBeGhost()) {
        return null;
      }
      const present = wait;
      wait = Math.min(wait * 2, longest);
      return present;
    },
    mayBeGhost,
  };
}
