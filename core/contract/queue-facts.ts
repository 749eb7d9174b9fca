import type { BusinessDate, Instant } from '../domain/calendar/instant';
import type { AppointmentId, CaseId, CategoryId, CounterId, ItemId, ReturnId, StaffId, TicketId } from '../domain/id';
import type { Lane, QueuePlace, Slot } from '../domain/queue/ticket';
import type { LastDeed } from '../domain/queue/undo';
import type { Sealed } from './facts';

type AtCounter = Readonly<{ ticketId: TicketId; counterId: CounterId; staffId: StaffId | null }>;

/** What was said of the wait when the ticket was taken, so that it can be scored. */
export type WaitPromise = Readonly<{
  expectedSeconds: number;
  usualSeconds: number;
  lowMinutes: number;
  highMinutes: number;
}>;

/** Facts of before lack what is optional here. */
export type QueueFactPayloads = {
  'ticket.issued': Readonly<{
    ticketId: TicketId;
    number: string;
    band: string;
    sequence: number;
    categoryId: CategoryId;
    itemId: ItemId | null;
    priority: boolean;
    /** All matters of the visit, `itemId` among them. */
    itemIds?: readonly ItemId[];
    lane?: Lane;
    slot?: Slot | null;
    /** The return ticket it was given for. */
    returnId?: ReturnId | null;
    caseId?: CaseId | null;
    lowCounter?: boolean;
    needsHelp?: boolean;
    person?: Sealed | null;
    promise?: WaitPromise | null;
  }>;
  'ticket.called': AtCounter &
    Readonly<{
      number: string;
      callId: number;
      nth: number;
      priorityTurn: number;
      /** Called out of turn, why, and how many stood before it. */
      direct?: Readonly<{ reason: string; skipped: number }>;
      /** Nobody pressed: the counter was idle. */
      automatic?: boolean;
    }>;
  'ticket.recalled': AtCounter & Readonly<{ number: string; callId: number; nth: number }>;
  'ticket.started': AtCounter;
  'ticket.finished': AtCounter;
  'ticket.missed': AtCounter & Readonly<{ reason: string }>;
  'ticket.held': AtCounter & Readonly<{ reason: string; place?: string | null }>;
  'ticket.resumed': AtCounter;
  'ticket.transferred': AtCounter &
    Readonly<{
      toCategoryId: CategoryId;
      toCounterId: CounterId | null;
      toStaffId?: StaffId | null;
      /** What is left to do there. */
      toItemId?: ItemId | null;
      place: QueuePlace;
      queuedAt: Instant;
      reason: string;
    }>;
  'ticket.requeued': Readonly<{ ticketId: TicketId; place: QueuePlace; queuedAt: Instant }>;
  /** The resident asked to go later. */
  'ticket.letLater': Readonly<{ ticketId: TicketId; queuedAt: Instant; passed: number }>;
  'ticket.cancelled': Readonly<{ ticketId: TicketId; reason: string }>;
  'ticket.expired': Readonly<{ ticketId: TicketId }>;
  'ticket.callUndone': AtCounter & Readonly<{ before: NonNullable<LastDeed['before']> }>;
  'ticket.missUndone': AtCounter;
  'ticket.finishUndone': AtCounter & Readonly<{ finishedAt: Instant }>;
  'ticket.itemAdded': AtCounter & Readonly<{ itemId: ItemId }>;
  'ticket.itemDone': AtCounter & Readonly<{ itemId: ItemId }>;
  'ticket.returnGiven': AtCounter &
    Readonly<{
      returnId: ReturnId;
      code: string;
      categoryId: CategoryId;
      letter: string;
      itemId: ItemId | null;
      reason: string;
      validUntil: BusinessDate;
    }>;

  'quickService.given': Readonly<{
    id: string;
    counterId: CounterId;
    staffId: StaffId | null;
    categoryId: CategoryId;
    itemId: ItemId | null;
  }>;
  'quota.set': Readonly<{ categoryId: CategoryId; perHour: number | null; perDay: number | null }>;
  'tide.turned': Readonly<{ isIn: boolean; waiting: number }>;

  'appointment.booked': Readonly<{
    appointmentId: AppointmentId;
    code: string;
    on: BusinessDate;
    slot: Slot;
    categoryId: CategoryId;
    letter: string;
    itemId: ItemId | null;
    channel: 'desk' | 'phone';
    name: Sealed;
    phone: Sealed;
  }>;
  'appointment.cancelled': Readonly<{ appointmentId: AppointmentId; reason: string }>;
  'appointment.kept': Readonly<{ appointmentId: AppointmentId; ticketId: TicketId }>;
  /** Nobody came on its day. */
  'appointment.lapsed': Readonly<{ appointmentId: AppointmentId }>;
};
