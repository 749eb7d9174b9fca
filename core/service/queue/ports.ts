import type { Sealed } from '../../contract/facts';
import type { BusinessDate, Instant } from '../../domain/calendar/instant';
import type {
  AppointmentId,
  CaseId,
  CategoryId,
  CounterId,
  ItemId,
  ReturnId,
  StaffId,
  TicketId,
} from '../../domain/id';
import type { WaitLesson } from '../../domain/queue/estimate-wait';
import type { Quota } from '../../domain/queue/appointment-slots';
import type { Slot, Ticket, TicketStateName, WaitingTicket } from '../../domain/queue/ticket';
import type { DayTally, ServedRecord } from '../ports';

/** One matter of a visit that has several. */
export type TicketItem = Readonly<{ itemId: ItemId; doneAt: Instant | null; counterId: CounterId | null }>;

export type Stay = Readonly<{
  state: TicketStateName;
  from: Instant;
  to: Instant | null;
  counterId: CounterId | null;
  staffId: StaffId | null;
  note: string | null;
}>;

export type TicketCall = Readonly<{
  at: Instant;
  counterId: CounterId;
  staffId: StaffId | null;
  nth: number;
  undone: boolean;
  directReason: string | null;
  skipped: number | null;
}>;

/** What was promised to a ticket, and how it came out. */
export type KeptPromise = Readonly<{
  on: BusinessDate;
  categoryId: CategoryId;
  expectedMinutes: number;
  usualMinutes: number;
  lowMinutes: number;
  highMinutes: number;
  actualMinutes: number;
}>;

export type TicketsReadTx = Readonly<{
  find(id: TicketId, on: BusinessDate): Promise<Ticket | null>;
  /** Of any day. */
  findEver(id: TicketId): Promise<Ticket | null>;
  /** The one called or being served there. */
  findAtCounter(counterId: CounterId): Promise<Ticket | null>;
  /** All that are called or being served. */
  listAtCounters(): Promise<readonly Ticket[]>;
  listWaiting(on: BusinessDate): Promise<readonly WaitingTicket[]>;
  countWaiting(on: BusinessDate, categoryId: CategoryId): Promise<number>;
  countAllWaiting(on: BusinessDate): Promise<number>;
  listByState(on: BusinessDate, states: readonly TicketStateName[]): Promise<readonly Ticket[]>;
  /** Those of earlier days that were left open. */
  listLeftOver(before: BusinessDate): Promise<readonly Ticket[]>;
  /** Waiting ones of the category of which it is known whose they are. */
  listOwned(on: BusinessDate, categoryId: CategoryId): Promise<readonly (Ticket & Readonly<{ person: Sealed }>)[]>;
  findLastFinished(
    counterId: CounterId,
    since: Instant,
  ): Promise<(Ticket & Readonly<{ reviewDeclined: boolean }>) | null>;
  lastSequence(on: BusinessDate, band: string): Promise<number>;
  /** Numbers given out in these bands since then. */
  countIssued(on: BusinessDate, bands: readonly string[], since: Instant | null): Promise<number>;
  /** Minutes of the newest finished services of a category, at most `limit`. */
  serviceMinutes(categoryId: CategoryId, limit: number): Promise<readonly number[]>;
  listPromisesBetween(from: BusinessDate, to: BusinessDate): Promise<readonly KeptPromise[]>;
  tally(on: BusinessDate): Promise<readonly DayTally[]>;
  waitMinutes(on: BusinessDate): Promise<readonly number[]>;
  served(from: BusinessDate, to: BusinessDate): Promise<readonly ServedRecord[]>;
  /** All matters of a visit; empty for a visit of one. */
  listItems(id: TicketId): Promise<readonly TicketItem[]>;
  listStays(id: TicketId): Promise<readonly Stay[]>;
  listCalls(id: TicketId): Promise<readonly TicketCall[]>;
  /** A waiting hand-out ticket for this case. */
  findHandOut(on: BusinessDate, caseId: CaseId): Promise<Ticket | null>;
}>;

export type AppointmentState = 'booked' | 'kept' | 'cancelled' | 'lapsed';

export type AppointmentRecord = Readonly<{
  id: AppointmentId;
  on: BusinessDate;
  code: string;
  slot: Slot;
  categoryId: CategoryId;
  letter: string;
  itemId: ItemId | null;
  channel: 'desk' | 'phone';
  name: Sealed;
  phone: Sealed;
  state: AppointmentState;
  ticketId: TicketId | null;
}>;

export type AppointmentsReadTx = Readonly<{
  find(id: AppointmentId): Promise<AppointmentRecord | null>;
  /** The newest first, of any day. */
  listByCode(code: string): Promise<readonly AppointmentRecord[]>;
  /** By slot. */
  list(on: BusinessDate): Promise<readonly AppointmentRecord[]>;
  /** Booked ones of days before this one. */
  listLapsed(before: BusinessDate): Promise<readonly AppointmentRecord[]>;
}>;

export type ReturnRecord = Readonly<{
  id: ReturnId;
  code: string;
  ticketId: TicketId;
  categoryId: CategoryId;
  letter: string;
  itemId: ItemId | null;
  reason: string;
  validUntil: BusinessDate;
  usedTicketId: TicketId | null;
}>;

export type HallReadTx = Readonly<{
  /** What came of earlier promises, by category. */
  findLesson(categoryId: CategoryId): Promise<WaitLesson | null>;
  listQuotas(): Promise<readonly (Quota & Readonly<{ categoryId: CategoryId }>)[]>;
  findReturn(code: string): Promise<ReturnRecord | null>;
  listReturnsOf(ticketId: TicketId): Promise<readonly ReturnRecord[]>;
  /** The visit that this ticket goes on with. */
  findReturnedFrom(ticketId: TicketId): Promise<ReturnRecord | null>;
  countQuickServices(on: BusinessDate, counterId: CounterId): Promise<number>;
}>;
