import type { BusinessDate, Instant } from '../calendar/instant';
import type { CaseId, CategoryId, CounterId, ItemId, StaffId, TicketId } from '../id';

export type TicketStateName =
  'waiting' | 'called' | 'serving' | 'held' | 'missed' | 'finished' | 'cancelled' | 'expired';

/** Where a ticket goes when it waits again: before all, behind all, by the age of the visit, or behind a few. */
export type QueuePlace = 'front' | 'back' | 'by-visit-age' | 'after-some';

/** Service, or the hand-out of finished documents (领证), which has a queue of its own. */
export type Lane = 'service' | 'hand-out';

/** The span of time that an appointment was promised for. */
export type Slot = Readonly<{ from: Instant; to: Instant }>;

/** A ticket that waits, with all that the order of calling looks at. */
export type WaitingTicket = Readonly<{
  id: TicketId;
  number: string;
  /** Position in its band of the day; breaks ties. */
  sequence: number;
  categoryId: CategoryId;
  itemId: ItemId | null;
  lane: Lane;
  priority: boolean;
  /** Came back with what was missing (补正回头号). */
  returning: boolean;
  /** Of an appointment that was kept in time; null for everybody else. */
  slot: Slot | null;
  /** Needs a counter that is low. */
  lowCounter: boolean;
  /** The instant that its waiting counts from; a transfer may set it anew. */
  queuedAt: Instant;
  /** Put before all others by a transfer. */
  front: boolean;
  /** Sent to this counter alone. */
  reservedFor: CounterId | null;
  /** Sent to this person, wherever that person works. */
  reservedStaff: StaffId | null;
}>;

export type Ticket = WaitingTicket &
  Readonly<{
    businessDate: BusinessDate;
    needsHelp: boolean;
    state: TicketStateName;
    stateSince: Instant;
    stateNote: string | null;
    /** Where a person on hold waits or went. */
    heldPlace: string | null;
    counterId: CounterId | null;
    staffId: StaffId | null;
    /** Of the hand-out lane: whose document it is about. */
    caseId: CaseId | null;
    issuedAt: Instant;
    /** How often it was let go later. */
    timesLater: number;
    calls: number;
    calledAt: Instant | null;
    lastCalledAt: Instant | null;
    startedAt: Instant | null;
    finishedAt: Instant | null;
  }>;
