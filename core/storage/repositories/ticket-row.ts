import type { BusinessDate, Instant } from '../../domain/calendar/instant';
import type { CategoryId, CounterId, ItemId, TicketId } from '../../domain/id';
import type { Ticket, TicketStateName, WaitingTicket } from '../../domain/queue/ticket';

export type TicketRow = {
  id: string;
  business_date: string;
  number: string;
  sequence: number;
  category_id: string;
  item_id: string | null;
  priority: number;
  state: string;
  state_since: string;
  state_note: string | null;
  counter_id: string | null;
  issued_at: string;
  queued_at: string;
  front: number;
  reserved_for: string | null;
  calls: number;
  called_at: string | null;
  last_called_at: string | null;
  started_at: string | null;
  finished_at: string | null;
  review_declined_at: string | null;
};

export function waitingFromRow(row: TicketRow): WaitingTicket {
  return {
    id: row.id as TicketId,
    number: row.number,
    sequence: row.sequence,
    categoryId: row.category_id as CategoryId,
    itemId: row.item_id as ItemId | null,
    priority: row.priority === 1,
    queuedAt: row.queued_at as Instant,
    front: row.front === 1,
    reservedFor: row.reserved_for as CounterId | null,
  };
}

export function ticketFromRow(row: TicketRow): Ticket {
  return {
    ...waitingFromRow(row),
    businessDate: row.business_date as BusinessDate,
    state: row.state as TicketStateName,
    stateSince: row.state_since as Instant,
    stateNote: row.state_note,
    counterId: row.counter_id as CounterId | null,
    issuedAt: row.issued_at as Instant,
    calls: row.calls,
    calledAt: row.called_at as Instant | null,
    lastCalledAt: row.last_called_at as Instant | null,
    startedAt: row.started_at as Instant | null,
    finishedAt: row.finished_at as Instant | null,
  };
}
