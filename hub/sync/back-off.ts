import type { SyncState } from './sync-state';

/** Milliseconds. */
const first = 1000;
const longest = 5 * 60_000;
const oncePerHour = 3600_000;

/** After such a no it makes no sense to come again soon: somebody at the district must act first. */
const isForGood = (code: string) => code === 'key.revoked' || code === 'key.unknown';

/**
 * How long to wait after so many failures in a row: between nothing and twice
 * as long each time, up to five minutes, by chance, so that a district that
 * comes back is not met by all its centres in the same second.
 *
 * @param chance from 0 to 1
 * @returns milliseconds
 */
export function backOff(failures: number, chance: number): number {
  return Math.round(chance * Math.min(longest, first * 2 ** Math.min(failures, 20)));
}

/**
 * When to meet next: when all is well after the usual time, give or take a
 * fifth; when the district named a time, then; else by back-off.
 *
 * @returns milliseconds
 */
export function nextTry({ trouble, failures, strangers }: SyncState, seconds: number, chance: number): number {
  if (trouble === null) {
    const usual = Math.round(seconds * 1000 * (0.8 + 0.4 * chance));
    // Two hosts with one identity open a log at each meeting; until somebody acts they meet ever more seldom.
    return strangers < 2 ? usual : Math.max(usual, Math.min(oncePerHour, usual * 2 ** Math.min(strangers, 20)));
  }

  if (isForGood(trouble.code)) {
    return oncePerHour;
  }

  return (trouble.after ?? 0) + backOff(failures, chance);
}
