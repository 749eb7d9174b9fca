import type { GuessAllowance, GuessesPort } from '../core/service/case/ports';

type Guesses = { wrong: number; lastAt: number };

/**
 * Counts wrong codes by station, in memory: a wrong code is nobody's fact. After
 * so many in a row within the time of a pause the station waits that long. A
 * right code takes none of it back, or a guesser with one receipt would never wait.
 */
export function createGuessLimit(now: () => number): GuessesPort {
  const stations = new Map<string, Guesses>();

  function current(station: string, { pauseMilliseconds }: GuessAllowance): Guesses | null {
    const found = stations.get(station);
    if (found === undefined || now() - found.lastAt >= pauseMilliseconds) {
      stations.delete(station);
      return null;
    }

    return found;
  }

  return {
    waitOf(station, allowance) {
      const found = current(station, allowance);
      return found === null || found.wrong < allowance.tries ? 0 : found.lastAt + allowance.pauseMilliseconds - now();
    },
    noteWrong(station, allowance) {
      const found = current(station, allowance);
      stations.set(station, { wrong: (found?.wrong ?? 0) + 1, lastAt: now() });
    },
  };
}
