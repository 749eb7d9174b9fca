import { businessDateOf } from '../../core/domain/calendar/business-date';
import type { Instant } from '../../core/domain/calendar/instant';
import type { SyncAlarm } from '../../core/service/sync/ports';
import type { SyncState } from './sync-state';

/** The clock of a counter PC may be that far off before a manager hears of it (reliability.md §5.6). Milliseconds. */
const clockTolerance = 5 * 60_000;
/** A line is down for an afternoon now and then; that is nobody's alarm. Milliseconds. */
const longSilence = 24 * 3600_000;

export function listSyncAlarms(isEnrolled: boolean, state: SyncState, now: Instant): readonly SyncAlarm[] {
  if (!isEnrolled) {
    return [];
  }

  const { clockOffset, trouble, lastSuccessAt } = state;
  const alarms: SyncAlarm[] = [];
  if (clockOffset !== null && Math.abs(clockOffset) > clockTolerance) {
    alarms.push({ code: 'clock.offDistrict', about: String(Math.round(Math.abs(clockOffset) / 60_000)) });
  }

  if (trouble?.code === 'key.revoked' || trouble?.code === 'key.unknown') {
    alarms.push({ code: 'district.refused', about: trouble.reason ?? '' });
  } else if (trouble !== null && lastSuccessAt !== null && Date.parse(now) - Date.parse(lastSuccessAt) > longSilence) {
    alarms.push({ code: 'district.silent', about: businessDateOf(lastSuccessAt) });
  }

  return alarms;
}
