import type { Instant } from '../../domain/calendar/instant';
import type { FailureRecord } from '../ports';

const failuresAllowed = 5;
const windowMinutes = 15;
const longestLockMinutes = 24 * 60;

const plusMinutes = (at: Instant, minutes: number) =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString() as Instant;

export function isLocked(record: FailureRecord | null, now: Instant): boolean {
  return record?.lockedUntil !== null && record?.lockedUntil !== undefined && now < record.lockedUntil;
}

/**
 * What one more failure at this station and name leads to: from the fifth within
 * 15 minutes on, a lock of 15 minutes, doubled with each further failure up to a day.
 */
export function afterFailure(
  record: FailureRecord | null,
  now: Instant,
): Readonly<{ failures: number; lockedUntil: Instant | null }> {
  const isFresh = record !== null && (record.lockedUntil !== null || now < plusMinutes(record.lastAt, windowMinutes));
  const failures = isFresh ? record.failures + 1 : 1;
  if (failures < failuresAllowed) {
    return { failures, lockedUntil: null };
  }

  const minutes = Math.min(windowMinutes * 2 ** (failures - failuresAllowed), longestLockMinutes);
  return { failures, lockedUntil: plusMinutes(now, minutes) };
}
