import type { BusinessDate, Instant } from '../calendar/instant';
import type { CategoryId, CounterId, ItemId, TicketId } from '../id';

export type TicketStateName =
  'waiting' | 'called' | 'serving' | 'held' | 'missed' | 'finished' | 'cancelled' | 'expired';

/** Where a ticket goes when it waits again: before all, behind all, or by the age of the visit. */
export type QueuePlace = 'front' | 'back' | 'by-visit-age';

/** A ticket that waits, with all that the order of calling looks at. */
export type WaitingTicket = Readonly<{
  id: TicketId;
  number: string;
  /** Position in its band of the day; breaks ties. */
  sequence: number;
  categoryId: CategoryId;
  itemId: ItemId | null;
  priority: boolean;
  /** The instant that its waiting counts from; a transfer may set it anew. */
  queuedAt: Instant;
  /** Put before all others by a transfer. */
  front: boolean;
  /** Sent to this counter alone. */
  reservedFor: CounterId | null;
}>;

export type Ticket = Readonly<{
  id: TicketId;
  businessDate: BusinessDate;
  number: string;
  sequence: number;
  categoryId: CategoryId;
  itemId: ItemId | null;
  priority: boolean;
  state: TicketStateName;
  stateSince: Instant;
  stateNote: string | null;
  counterId: CounterId | null;
  issuedAt: Instant;
  queuedAt: Instant;
  front: boolean;
  reservedFor: CounterId | null;
  calls: number;
  calledAt: Instant | null;
  lastCalledAt: Instant | null;
  startedAt: Instant | null;
  finishedAt: Instant | null;
}>;
