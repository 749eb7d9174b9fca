import type { FactPayloads, FactType, Sealed } from '../contract/facts';
import type { StationKind } from '../contract/roles';
import type { BusinessDate, Instant } from '../domain/calendar/instant';
import type { CategoryId, CounterId, StaffId, StationId, TicketId } from '../domain/id';
import type { Counter } from '../domain/queue/counter';
import type { TicketStateName } from '../domain/queue/ticket';
import type { LastDeed } from '../domain/queue/undo';
import type { AppointmentsReadTx, HallReadTx, TicketsReadTx } from './queue/ports';
import type { DraftsReadTx } from './form/ports';
import type { CasesReadTx } from './case/ports';
import type { ResidentsReadTx, ResidentsWriteTx } from './resident/ports';
import type { AttachmentsReadTx } from './attachment/ports';
import type { DeputiesReadTx } from './deputy/ports';
import type { DocumentsReadTx } from './document/ports';
import type { EnquiriesReadTx } from './enquiry/ports';
import type { StandardsReadTx } from './standards/ports';
import type { BadReviewsReadTx, ReviewsReadTx } from './review/ports';
import type { TemplatesReadTx } from './template/ports';

/** What the use cases need of storage; `core/storage` fits itself to it. */
export type CentreRecord = Readonly<{
  id: string;
  name: string;
  divisionCode: string;
  demo: boolean;
  settings: Readonly<Record<string, number | boolean | string>>;
  businessDate: BusinessDate;
  isTideIn: boolean;
}>;

export type CounterRecord = Counter &
  Readonly<{
    pauseReason: string | null;
    /** Open, and since when without a person; null when it is not open or was never used. */
    freeSince: Instant | null;
    lastDeed: LastDeed | null;
  }>;

export type StaffRole = 'clerk' | 'manager';

export type StaffRecord = Readonly<{
  id: StaffId;
  name: string;
  roles: readonly StaffRole[];
  passwordHash: Sealed;
  active: boolean;
}>;

export type StationRecord = Readonly<{
  id: StationId;
  kind: StationKind;
  name: string;
  counterId: CounterId | null;
  revoked: boolean;
}>;

export type SessionRecord = Readonly<{
  stationId: StationId;
  staffId: StaffId;
  staffName: string;
  role: StaffRole;
  locked: boolean;
  signedInAt: Instant;
}>;

export type FailureRecord = Readonly<{ failures: number; lastAt: Instant; lockedUntil: Instant | null }>;

export type PinRecord = Readonly<{ pinHash: Sealed; failures: number }>;

export type CallRecord = Readonly<{
  callId: number;
  ticketId: TicketId;
  number: string;
  categoryId: CategoryId;
  counterId: CounterId;
  counterNumber: number;
  counterName: string;
  nth: number;
  at: Instant;
}>;

export type ServedRecord = Readonly<{ counterId: CounterId; categoryId: CategoryId; count: number }>;

export type FactRecord = Readonly<{
  seq: number;
  at: Instant;
  type: string;
  subjectId: string;
  hash: string;
  envelope: string;
}>;

export type ExceptionRecord = Readonly<{
  kind:
    | 'ticket.numberTwice'
    | 'case.numberTwice'
    | 'counter.twoPeople'
    | 'counter.numberTwice'
    | 'staff.nameTwice'
    | 'fact.unknown'
    | 'fact.unfit';
  type: string;
  detail: Readonly<Record<string, unknown>>;
  at: Instant;
}>;

export type ChainReport = Readonly<{ ok: boolean; from: number; to: number; head: string; brokenAt: number | null }>;

/** Figures of one day that the manager's home page shows. */
export type DayTally = Readonly<{
  categoryId: CategoryId;
  counterId: CounterId | null;
  state: TicketStateName;
  count: number;
}>;

export type ReadTx = Readonly<{
  cases: CasesReadTx;
  centre: Readonly<{ find(): Promise<CentreRecord | null>; get(): Promise<CentreRecord> }>;
  counters: Readonly<{
    find(id: CounterId): Promise<CounterRecord | null>;
    /** Not the removed ones; by number. */
    list(): Promise<readonly CounterRecord[]>;
  }>;
  tickets: TicketsReadTx;
  appointments: AppointmentsReadTx;
  hall: HallReadTx;
  calls: Readonly<{
    lastId(): Promise<number>;
    listNewest(on: BusinessDate, limit: number): Promise<readonly CallRecord[]>;
  }>;
  staff: Readonly<{
    find(id: StaffId): Promise<StaffRecord | null>;
    findByName(name: string): Promise<StaffRecord | null>;
    list(): Promise<readonly StaffRecord[]>;
    findFailures(stationId: StationId, staffId: StaffId): Promise<FailureRecord | null>;
    lockedUntil(staffId: StaffId): Promise<Instant | null>;
    findPin(stationId: StationId, staffId: StaffId): Promise<PinRecord | null>;
  }>;
  stations: Readonly<{
    find(id: StationId): Promise<StationRecord | null>;
    findByToken(tokenSha256: string): Promise<StationRecord | null>;
    list(): Promise<readonly StationRecord[]>;
    findSession(id: StationId): Promise<SessionRecord | null>;
    listSessions(): Promise<readonly SessionRecord[]>;
  }>;
  deputies: DeputiesReadTx;
  drafts: DraftsReadTx;
  enquiries: EnquiriesReadTx;
  attachments: AttachmentsReadTx;
  documents: DocumentsReadTx;
  residents: ResidentsReadTx;
  badReviews: BadReviewsReadTx;
  reviews: ReviewsReadTx;
  standards: StandardsReadTx;
  templates: TemplatesReadTx;
  facts: Readonly<{
    list(before: number | null, limit: number): Promise<readonly FactRecord[]>;
    verify(): Promise<ChainReport>;
    /** What could not stand as it was when branches met, newest first. */
    listExceptions(limit: number): Promise<readonly ExceptionRecord[]>;
    /** When a fact of this kind was last recorded here; null when never. */
    lastAt(type: FactType): Promise<Instant | null>;
  }>;
  vault: VaultReadTx;
}>;

export type VaultReadTx = Readonly<{
  open(subjectId: string, where: SealedPlace, sealed: Sealed): Promise<string>;
  /** Opens all of a page, in its order: their keys are read at once, and each is unwrapped once. */
  openEach(sealed: readonly SealedPiece[]): Promise<readonly string[]>;
}>;

export type SealedPiece = Readonly<{ subjectId: string; where: SealedPlace; sealed: Sealed }>;

/** Where a sealed value stands; bound into it, so that it cannot be moved to another row. */
export type SealedPlace = Readonly<{ table: string; column: string; row: string }>;

/** A command's view: it may read, and it changes state only by recording facts. */
export type WriteTx = ReadTx &
  Readonly<{
    /** Puts the fact in the log and its effect in the tables, in this transaction. */
    record<T extends FactType>(type: T, subjectId: string, payload: FactPayloads[T]): Promise<void>;
    residents: ResidentsWriteTx;
    vault: VaultReadTx &
      Readonly<{
        /** Seals under the subject's own key, made at first need. */
        seal(subjectId: string, where: SealedPlace, text: string): Promise<Sealed>;
        /** Destroys the keys of subjects: what was sealed under them can never be read again, here or in any copy. */
        destroy(subjectIds: readonly string[]): Promise<void>;
      }>;
  }>;
