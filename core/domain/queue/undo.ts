import type { Instant } from '../calendar/instant';
import type { CounterId, StaffId, TicketId } from '../id';

/** The last deed at a counter that can be taken back, and what it has to give back. */
export type LastDeed = Readonly<{
  kind: 'called' | 'missed' | 'finished';
  ticketId: TicketId;
  at: Instant;
  /** Of a call: how the ticket stood before it. */
  before: Readonly<{
    /** The first of the calls to be taken back. */
    callId: number;
    front: boolean;
    reservedFor: CounterId | null;
    reservedStaff: StaffId | null;
    calls: number;
    calledAt: Instant | null;
    lastCalledAt: Instant | null;
    priorityTurn: number;
  }> | null;
}>;

/** Until when the deed can be taken back; milliseconds since the epoch. */
export function undoableUntil(deed: Pick<LastDeed, 'at'>, undoSeconds: number): number {
  return Date.parse(deed.at) + undoSeconds * 1000;
}
