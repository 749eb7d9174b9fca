import { businessDateOf, instantAt } from '../calendar/business-date';
import type { BusinessDate, Instant } from '../calendar/instant';
import { minuteOf } from '../calendar/opening-hours';
import type { OpeningSpan } from '../standards/bundle';
import type { Slot } from './ticket';

/** The slots of a day: whole ones only, from each opening on. */
export function slotsOn(date: BusinessDate, spans: readonly OpeningSpan[], minutes: number): readonly Slot[] {
  return spans.flatMap(({ from, to }) => {
    const count = Math.floor((minuteOf(to) - minuteOf(from)) / minutes);
    return Array.from({ length: Math.max(count, 0) }, (_, n) => ({
      from: instantAt(date, minuteOf(from) + n * minutes),
      to: instantAt(date, minuteOf(from) + (n + 1) * minutes),
    }));
  });
}

/** How a person comes to an appointment. */
export type Arrival = 'wrong-day' | 'early' | 'in-time' | 'late';

/**
 * An appointment is kept by whoever comes on its day before its slot and the
 * grace after it are over. Who comes late gets a number all the same and waits
 * like everybody else.
 */
export function arrivalAt(slot: Slot, now: Instant, graceMinutes: number): Arrival {
  if (businessDateOf(now) !== businessDateOf(slot.from)) {
    return 'wrong-day';
  }

  if (now < slot.from) {
    return 'early';
  }

  return Date.parse(now) <= Date.parse(slot.to) + graceMinutes * 60_000 ? 'in-time' : 'late';
}

/** Numbers that a category may give out: in an hour and on a day; null is without limit. */
export type Quota = Readonly<{ perHour: number | null; perDay: number | null }>;

/** Which limit is reached; null when one more may be given. */
export function quotaReached(quota: Quota, given: Readonly<{ hour: number; day: number }>): 'hour' | 'day' | null {
  if (quota.perDay !== null && given.day >= quota.perDay) {
    return 'day';
  }

  return quota.perHour !== null && given.hour >= quota.perHour ? 'hour' : null;
}

/** The hour of the clock that an instant is in. */
export function hourOf(instant: Instant): Slot {
  const from = new Date(instant);
  from.setUTCMinutes(0, 0, 0);
  return {
    from: from.toISOString() as Instant,
    to: new Date(from.getTime() + 3600_000).toISOString() as Instant,
  };
}
