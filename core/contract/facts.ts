import type { BusinessDate, Instant } from '../domain/calendar/instant';
import type { CaseId, CounterId, DocumentId, DraftId, ItemId, StaffId, StationId, TicketId } from '../domain/id';
import type { CounterMode, CounterState, Place, Skills } from '../domain/queue/counter';
import type { StationKind } from './roles';
import type { FormFactPayloads } from './form-facts';
import type { QueueFactPayloads } from './queue-facts';
import type { CaseFactPayloads } from './case-facts';
import type { ConductFactPayloads } from './conduct-facts';
import type { CaseListFactPayloads } from './case-list-facts';
import type { ResidentFactPayloads } from './resident-facts';
import type { AttachmentFactPayloads, DocumentFactPayloads } from './document-facts';
import type { BadReviewFactPayloads } from './bad-review-facts';
import type { ReviewFactPayloads } from './review-facts';
import type { StandardsFactPayloads } from './standards-facts';
import type { TemplateFactPayloads } from './template-facts';

/** A value only the holder of the subject's key can read: `v1.<iv>.<ciphertext>.<tag>`. */
export type Sealed = string & { readonly __kind: 'sealed' };

type CounterLayout = Readonly<{ number: number; name: string; mode: CounterMode; skills: Skills; place: Place }>;

/**
 * Every kind of fact, with all that is needed to rebuild the tables from it.
 * Shipped meanings never change: a field may be added, a new meaning is a new type.
 * Personal values stand here sealed or not at all.
 */
export type FactPayloads = AttachmentFactPayloads &
  QueueFactPayloads &
  CaseFactPayloads &
  ConductFactPayloads &
  CaseListFactPayloads &
  DocumentFactPayloads &
  ResidentFactPayloads &
  ReviewFactPayloads &
  BadReviewFactPayloads &
  StandardsFactPayloads &
  TemplateFactPayloads &
  FormFactPayloads & {
    'centre.configured': Readonly<{ name: string; divisionCode: string; demo: boolean }>;
    /** A new recovery key was printed, and the one before is void. The key itself is nowhere. */
    'centre.recoveryKeyMade': Readonly<Record<string, never>>;
    'centre.settingsChanged': Readonly<{ changes: Readonly<Record<string, number | boolean | string>> }>;
    'log.branched': Readonly<{
      parentLogId: string;
      parentSeq: number;
      missing: number;
      /** The day's numbers go on from the next hundred, clear of those that were given out and lost. */
      bands: readonly Readonly<{ band: string; last: number }>[];
    }>;
    /** A place where this host and the district differed: facts after it went on in a new log. */
    'log.forked': Readonly<{ parentLogId: string; parentSeq: number; moved: number }>;
    /** Facts of this centre that this file had lost, or that another host wrote, came back from the district. */
    'log.adopted': Readonly<{ logs: readonly Readonly<{ logId: string; from: number; count: number }>[] }>;
    'district.enrolled': Readonly<{ url: string; keyId: string; districtName: string }>;
    /** The district said no for good, and why; said once. */
    'district.refused': Readonly<{ code: string; reason: string }>;

    'staff.added': Readonly<{
      staffId: StaffId;
      name: string;
      roles: readonly ('clerk' | 'manager')[];
      passwordHash: Sealed;
    }>;
    'staff.passwordReset': Readonly<{ staffId: StaffId; passwordHash: Sealed }>;
    'staff.deactivated': Readonly<{ staffId: StaffId }>;
    'staff.pinSet': Readonly<{ staffId: StaffId; stationId: StationId; pinHash: Sealed }>;
    'staff.pinFailed': Readonly<{ staffId: StaffId; stationId: StationId; failures: number }>;
    'staff.signedIn': Readonly<{ staffId: StaffId; stationId: StationId; role: 'clerk' | 'manager' }>;
    'staff.signInFailed': Readonly<{
      staffId: StaffId | null;
      stationId: StationId;
      failures: number;
      lockedUntil: Instant | null;
    }>;
    'staff.locked': Readonly<{ staffId: StaffId; stationId: StationId }>;
    'staff.unlocked': Readonly<{ staffId: StaffId; stationId: StationId }>;
    'staff.signedOut': Readonly<{ staffId: StaffId; stationId: StationId }>;

    'station.added': Readonly<{
      stationId: StationId;
      kind: StationKind;
      name: string;
      counterId: CounterId | null;
      tokenSha256: string | null;
    }>;
    'station.revoked': Readonly<{ stationId: StationId }>;

    'counter.added': Readonly<{ counterId: CounterId }> & CounterLayout;
    'counter.changed': Readonly<{ counterId: CounterId }> & CounterLayout;
    'counter.removed': Readonly<{ counterId: CounterId }>;
    'counter.stateChanged': Readonly<{
      counterId: CounterId;
      state: CounterState;
      pauseReason: string | null;
      staffId: StaffId | null;
    }>;

    'day.begun': Readonly<{ businessDate: BusinessDate }>;
    'draft.opened': Readonly<{ draftId: DraftId; templateId: string; templateVersion: number; ticketId: TicketId }>;
    'draft.fieldSaved': Readonly<{ draftId: DraftId; path: string; value: Sealed }>;
    'form.submitted': Readonly<{
      draftId: DraftId;
      caseId: CaseId;
      caseNumber: string;
      sequence: number;
      itemId: ItemId | null;
      dueOn: BusinessDate | null;
      documentId: DocumentId;
    }>;
    'document.frozen': Readonly<{
      documentId: DocumentId;
      kind: 'ticket' | 'form';
      title: string;
      pageSize: 'A4' | 'ticket';
      ticketId: TicketId;
      html: Sealed;
    }>;
    'document.archived': Readonly<{
      documentId: DocumentId;
      fileId: string;
      /** Key of the file, under the paper's own subject; files of before are under the centre's. */
      fileKey?: Sealed;
      /** Of the plain PDF. */
      sha256: string;
      byteLength: number;
    }>;
    'document.printAsked': Readonly<{ documentId: DocumentId }>;
    'document.printReported': Readonly<{
      documentId: DocumentId;
      printed: boolean;
      printer: string | null;
      message: string | null;
    }>;
  };

export type FactType = keyof FactPayloads;

/**
 * One fact as it is stored: the envelope's bytes are what the chain is made of.
 * `subjectId` is what screens are told changed.
 */
export type Fact<T extends FactType = FactType> = {
  [K in T]: Readonly<{
    centreId: string;
    logId: string;
    seq: number;
    eventId: string;
    type: K;
    v: number;
    at: Instant;
    businessDate: BusinessDate;
    stationId: string | null;
    actorId: string | null;
    subjectId: string;
    requestId: string | null;
    /** The command that recorded it, and its reply: only on the last fact of a command. */
    request: Readonly<{ method: string; inputHash: string; reply: unknown }> | null;
    payload: FactPayloads[K];
  }>;
}[T];
