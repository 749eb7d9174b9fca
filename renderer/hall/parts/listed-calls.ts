import type { Call } from '../use-announcements';

const listed = 5;

/**
 * The calls that the side list shows under the present one: newest first, each
 * ticket once, and none that is still waiting to be announced, since the list
 * must not run ahead of the voice.
 */
export function listedCalls(calls: readonly Call[], present: Call | null): readonly Call[] {
  const seen = new Set<string>(present === null ? [] : [present.ticketId]);
  const past = calls.filter(({ callId }) => present === null || callId < present.callId);
  return past
    .filter(({ ticketId }) => {
      const isNew = !seen.has(ticketId);
      seen.add(ticketId);
      return isNew;
    })
    .slice(0, listed);
}
