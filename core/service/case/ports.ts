import type { CasePin } from '../../contract/case-facts';
import type { Sealed } from '../../contract/facts';
import type { BusinessDate, Instant } from '../../domain/calendar/instant';
import type { AcceptanceMode, CaseChannel, CaseState } from '../../domain/cases/case-state';
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
  openedFrom?: BusinessDate | undefined;
  openedTo?: BusinessDate | undefined;
  /** Running and promised for this day or before it. */
  dueBy?: BusinessDate | undefined;
}>;

/** Where a page ends and the next begins, newest first. */
export type CasePlace = Readonly<{ openedAt: Instant; id: CaseId }>;

export type CasesReadTx = Readonly<{
  find(id: CaseId): Promise<CaseRecord | null>;
  findByProgressCode(code: string): Promise<CaseRecord | null>;
  listOfTicket(ticketId: TicketId): Promise<readonly CaseRecord[]>;
  listOfResident(residentId: ResidentId, limit: number): Promise<readonly CaseRecord[]>;
  listMaterials(id: CaseId): Promise<readonly CaseMaterial[]>;
  listEvents(id: CaseId): Promise<readonly CaseEvent[]>;
  /** Running without a promised day, by id. */
  listUndated(limit: number, after: CaseId | null): Promise<readonly CaseRecord[]>;
  /** Newest first, after a place. */
  list(filter: CaseFilter, after: CasePlace | null, limit: number): Promise<readonly CaseRecord[]>;
}>;
