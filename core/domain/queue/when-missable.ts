import type { Instant } from '../calendar/instant';

export type MissedRule = Readonly<{ minimumCalls: number; minimumSeconds: number }>;

/**
 * From when a called person may be marked as missed (过号): after the set number
 * of calls, and the set time after the first. Milliseconds since the epoch; null
 * while more calls are needed.
 */
export function whenMissable(ticket: Readonly<{ calls: number; calledAt: Instant }>, rule: MissedRule): number | null {
  return ticket.calls < rule.minimumCalls ? null : Date.parse(ticket.calledAt) + rule.minimumSeconds * 1000;
}
