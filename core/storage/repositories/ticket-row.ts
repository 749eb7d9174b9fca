import type { BusinessDate, Instant } from '../../domain/calendar/instant';
import type { CaseId, CategoryId, CounterId, ItemId, StaffId, TicketId } from '../../domain/id';
import type { Lane, Ticket, TicketStateName, WaitingTicket } from '../../domain/queue/ticket';

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
  lane: string;
  returning: number;
  slot_from: string | null;
  slot_to: string | null;
  case_id: string | null;
  low_counter: number;
  needs_help: number;
  reserved_staff: string | null;
  held_place: string | null;
  person: string | null;
  let_later: number;
  staff_id: string | null;
  band: string;
  first_called_at: string | null;
  expected_seconds: number | null;
  usual_seconds: number | null;
  low_minutes: number | null;
  high_minutes: number | null;
};

export function waitingFromRow(row: TicketRow): WaitingTicket {
  return {
    id: row.id as TicketId,
    number: row.number,
    sequence: row.sequence,
    categoryId: row.category_id as CategoryId,
    itemId: row.item_id as ItemId | null,
    lane: row.lane as Lane,
    priority: row.priority === 1,
    returning: row.returning === 1,
    slot:
      row.slot_from === null ? null : { from: row.slot_from as Instant, to: (row.slot_to ?? row.slot_from) as Instant },
    lowCounter: row.low_counter === 1,
    queuedAt: row.queued_at as Instant,
    front: row.front === 1,
    reservedFor: row.reserved_for as CounterId | null,
    reservedStaff: row.reserved_staff as StaffId | null,
  };
}

export function ticketFromRow(row: TicketRow): Ticket {
  return {
    ...waitingFromRow(row),
    businessDate: row.business_date as BusinessDate,
    state: row.state as TicketStateName,
    stateSince: row.state_since as Instant,
    stateNote: row.state_note,
    heldPlace: row.held_place,
    needsHelp: row.needs_help === 1,
    staffId: row.staff_id as StaffId | null,
    caseId: row.case_id as CaseId | null,
    timesLater: row.let_later,
    counterId: row.counter_id as CounterId | null,
    issuedAt: row.issued_at as Instant,
    calls: row.calls,
    calledAt: row.called_at as Instant | null,
    lastCalledAt: row.last_called_at as Instant | null,
    startedAt: row.started_at as Instant | null,
    finishedAt: row.finished_at as Instant | null,
  };
}
