import type { Sealed } from '../../contract/facts';
import type { BusinessDate, Instant } from '../../domain/calendar/instant';
import type { EnquiryChannel, EnquiryOutcome } from '../../domain/cases/enquiry';
import type { CounterId, EnquiryId, ResidentId, StaffId } from '../../domain/id';

export type HandOver = Readonly<{ at: Instant; staffId: StaffId | null; kind: string; target: string }>;

export type EnquiryRecord = Readonly<{
  id: EnquiryId;
  askedOn: BusinessDate;
  askedAt: Instant;
  staffId: StaffId | null;
  channel: EnquiryChannel;
  residentId: ResidentId | null;
  asker: Sealed | null;
  question: Sealed;
  target: Readonly<{ kind: string; target: string }> | null;
  closed: Readonly<{ at: Instant; by: StaffId | null; outcome: EnquiryOutcome; words: Sealed | null }> | null;
}>;

/** Asked of this person, or handed to them or to their counter; null for everybody's. */
export type Concerned = Readonly<{ staffId: StaffId; counterId: CounterId | null }> | null;

export type EnquiriesReadTx = Readonly<{
  find(id: EnquiryId): Promise<EnquiryRecord | null>;
  /** The longest waiting first. */
  listOpen(of: Concerned): Promise<readonly EnquiryRecord[]>;
  /** Newest first. */
  listClosed(of: Concerned, limit: number): Promise<readonly EnquiryRecord[]>;
  listHandOvers(id: EnquiryId): Promise<readonly HandOver[]>;
}>;
