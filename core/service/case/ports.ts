import type { CasePin } from '../../contract/case-facts';
import type { Sealed } from '../../contract/facts';
import type { BusinessDate, Instant } from '../../domain/calendar/instant';
import type { AcceptanceMode, CaseChannel, CaseState } from '../../domain/cases/case-state';
import type { CaseFilterShape } from '../../domain/cases/case-filter';
import type { CaseOrder } from '../../domain/cases/case-order';
import type { DueSpan } from '../../domain/cases/lamp-days';
import type { MaterialForm } from '../../domain/cases/material';
import type { CaseId, DocumentId, ItemId, ResidentId, StaffId, TicketId } from '../../domain/id';

/** What the use cases need of storage about cases. */
export type CaseRecord = Readonly<{
  id: CaseId;
  number: string | null;
  progressCode: string | null;
  state: CaseState;
  stateSince: Instant;
  channel: CaseChannel;
  mode: AcceptanceMode | null;
  ticketId: TicketId | null;
  residentId: ResidentId | null;
  itemId: ItemId | null;
  togetherId: string | null;
  openedOn: BusinessDate;
  openedAt: Instant;
  /** Whose it is. */
  staffId: StaffId | null;
  acceptedOn: BusinessDate | null;
  dueOn: BusinessDate | null;
  suspendedOn: BusinessDate | null;
  closedOn: BusinessDate | null;
  outcome: 'granted' | 'denied' | null;
  step: string | null;
  receivingCentre: string | null;
  acceptingCentre: string | null;
  paperHeldAt: string | null;
  proxy: Sealed | null;
  proxyExpiresOn: BusinessDate | null;
  /** How often it was told what is missing. */
  notices: number;
  pinned: CasePin | null;
  certificate: Sealed | null;
  /** Who asked without coming is called back by this day; null where nobody waits for it. */
  callBackOn: BusinessDate | null;
}>;

export type CaseMaterial = Readonly<{
  materialId: string;
  name: string;
  form: MaterialForm;
  copies: number;
  dueOn: BusinessDate | null;
  note: Sealed | null;
  at: Instant;
}>;

export type CaseEvent = Readonly<{
  eventId: string;
  type: string;
  state: CaseState;
  at: Instant;
  staffId: string | null;
  documentId: DocumentId | null;
  words: Sealed | null;
  /** Null of before it was kept. */
  onDay: BusinessDate | null;
  insteadOf: StaffId | null;
  /** AB角: as the one's named deputy. */
  asDeputy: boolean;
  step: string | null;
}>;

/** What a list is narrowed to; all that is given must hold. */
export type CaseFilter = Readonly<{
  number?: string | undefined;
  residentIds?: readonly ResidentId[] | undefined;
  itemId?: ItemId | undefined;
  states?: readonly CaseState[] | undefined;
  staffId?: StaffId | undefined;
  channel?: CaseChannel | undefined;
  openedFrom?: Instant | undefined;
  openedBefore?: Instant | undefined;
  /** Running, and promised within one span of each list. */
  due?: readonly (readonly DueSpan[])[] | undefined;
  callBack?: true | undefined;
  order: CaseOrder;
}>;

/** Where a page ends and the next begins: an opening, or a promised day, by the order of the list. */
export type CasePlace = Readonly<{ at: string; id: CaseId }>;

/** A list that somebody keeps under a name; without an owner everybody shares it. */
export type CaseView = Readonly<{
  id: string;
  ownerId: StaffId | null;
  name: string;
  filter: CaseFilterShape;
  order: CaseOrder;
}>;

export type CaseExport = Readonly<{
  id: string;
  at: Instant;
  staffId: StaffId | null;
  witnessId: StaffId | null;
  rows: number;
  filter: CaseFilterShape;
  searched: boolean;
}>;

export type CasesReadTx = Readonly<{
  find(id: CaseId): Promise<CaseRecord | null>;
  findByProgressCode(code: string): Promise<CaseRecord | null>;
  listOfTicket(ticketId: TicketId): Promise<readonly CaseRecord[]>;
  listOfResident(residentId: ResidentId, limit: number): Promise<readonly CaseRecord[]>;
  listMaterials(id: CaseId): Promise<readonly CaseMaterial[]>;
  listEvents(id: CaseId): Promise<readonly CaseEvent[]>;
  /** Running without a promised day, by id. */
  listUndated(limit: number, after: CaseId | null): Promise<readonly CaseRecord[]>;
  listViews(): Promise<readonly CaseView[]>;
  /** Newest first. */
  listExports(limit: number): Promise<readonly CaseExport[]>;
  /** In the order of the filter, after a place. */
  list(filter: CaseFilter, after: CasePlace | null, limit: number): Promise<readonly CaseRecord[]>;
}>;

export type GuessAllowance = Readonly<{ tries: number; pauseMilliseconds: number }>;

/** Who types wrong codes one after another waits. */
export type GuessesPort = Readonly<{
  /** Milliseconds until this station may ask again; 0 when it may. */
  waitOf(station: string, allowance: GuessAllowance): number;
  noteWrong(station: string, allowance: GuessAllowance): void;
}>;

export type ExportFile = Readonly<{ fileName: string; mediaType: string; bytes: Uint8Array }>;

/** Files of exports for the minutes until they are fetched; they are kept in memory alone. */
export type ExportsPort = Readonly<{
  keep(exportId: string, staffId: StaffId, file: ExportFile): void;
  find(exportId: string, staffId: StaffId): ExportFile | null;
}>;
