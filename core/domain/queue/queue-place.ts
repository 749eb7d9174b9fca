import type { Instant } from '../calendar/instant';
import type { QueuePlace, WaitingTicket } from './ticket';

type Aged = Pick<WaitingTicket, 'queuedAt'>;

/**
 * From when a ticket's waiting counts that waits again: by the age of the visit
 * since it was issued, at the back since now. `front` goes before all by its mark.
 * Behind a few: just behind that many of those who wait for the same, so that
 * whoever comes back has neither lost the place nor taken another's.
 */
export function queuedFrom(
  place: QueuePlace,
  issuedAt: Instant,
  { now, others, few }: Readonly<{ now: Instant; others: readonly Aged[]; few: number }>,
): Instant {
  switch (place) {
    case 'back':
      return now;
    case 'front':
    case 'by-visit-age':
      return issuedAt;
    case 'after-some':
      return behindFew(issuedAt, { now, others, few });
  }
}

function behindFew(
  issuedAt: Instant,
  { now, others, few }: Readonly<{ now: Instant; others: readonly Aged[]; few: number }>,
): Instant {
  const behind = others.map(({ queuedAt }) => queuedAt).sort()[Math.min(few, others.length) - 1];
  const after = behind === undefined ? now : (new Date(Date.parse(behind) + 1).toISOString() as Instant);
  return after > issuedAt ? after : issuedAt;
}

/** Where a ticket stands that lets a few others go first; null when nobody stands behind it. */
export function letLater(
  ticket: Aged & Pick<WaitingTicket, 'id'>,
  others: readonly (Aged & Pick<WaitingTicket, 'id'>)[],
  few: number,
): Readonly<{ queuedAt: Instant; passed: number }> | null {
  const younger = others
    .filter((one) => one.id !== ticket.id && one.queuedAt >= ticket.queuedAt)
    .map(({ queuedAt }) => queuedAt)
    .sort();
  const passed = Math.min(few, younger.length);
  const last = younger[passed - 1];
  return last === undefined ? null : { queuedAt: new Date(Date.parse(last) + 1).toISOString() as Instant, passed };
}
