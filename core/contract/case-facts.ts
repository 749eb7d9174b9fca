import type { BusinessDate } from '../domain/calendar/instant';
import type { AcceptanceMode, CaseChannel } from '../domain/cases/case-state';
import type { MaterialForm } from '../domain/cases/material';
import type { CaseId, DocumentId, ItemId, ResidentId, StaffId, TicketId } from '../domain/id';
import type { Sealed } from './facts';

/** Words that may name people stand sealed under the case's own key: `case/<id>`. */
export type CaseFactPayloads = {
  'case.opened': Readonly<{
    caseId: CaseId;
    channel: CaseChannel;
    ticketId: TicketId | null;
    residentId: ResidentId | null;
    itemId: ItemId;
    /** Cases that were opened together (一件事) share it. */
    togetherId: string | null;
    /** What it is handled by to its end, whatever comes into force meanwhile; null of before procedures. */
    pinned: CasePin | null;
  }>;
  /** Whose case it is became known, or was put right while it was prepared. */
  'case.residentSet': Readonly<{ caseId: CaseId; residentId: ResidentId }>;
  'case.materialSet': Readonly<{
    caseId: CaseId;
    materialId: string;
    name: string;
    form: MaterialForm;
    copies: number;
    /** Of 容缺: until when it is promised. */
    dueOn: BusinessDate | null;
    note: Sealed | null;
  }>;
  'case.proxySet': Readonly<{
    caseId: CaseId;
    /** Who acts, by which right, with which papers, for what, until when: JSON. */
    proxy: Sealed;
    expiresOn: BusinessDate | null;
    documentId: DocumentId | null;
  }>;
  /** 一次性告知; `nth` above 1 is a second notice, which the rule does not foresee. */
  'case.noticeGiven': Readonly<{
    caseId: CaseId;
    nth: number;
    missing: readonly string[];
    documentId: DocumentId;
  }>;
  'case.received': CaseNumbered & Readonly<{ receivingCentre: string; acceptingCentre: string; paperHeldAt: string }>;
  'case.accepted': CaseNumbered & Readonly<{ mode: AcceptanceMode; dueOn: BusinessDate | null }>;
  'case.supplementAsked': Readonly<{ caseId: CaseId; missing: readonly string[]; documentId: DocumentId }>;
  'case.supplemented': Readonly<{ caseId: CaseId }>;
  /** `step` is the procedure's own, by id; what the clerk wrote besides may name people. */
  'case.processed': Readonly<{ caseId: CaseId; step: string | null; words: Sealed | null }>;
  'case.suspended': Readonly<{ caseId: CaseId; kind: 'extension' | 'special'; reason: Sealed }>;
  'case.resumed': Readonly<{ caseId: CaseId; dueOn: BusinessDate | null }>;
  'case.refused': Readonly<{ caseId: CaseId; reason: Sealed; documentId: DocumentId }>;
  'case.withdrawn': Readonly<{ caseId: CaseId; reason: Sealed }>;
  'case.abandoned': Readonly<{ caseId: CaseId; reason: Sealed }>;
  'case.completed': Readonly<{
    caseId: CaseId;
    outcome: 'granted' | 'denied';
    words: Sealed | null;
    /** Kind and number of the certificate and the day it was issued: JSON. */
    certificate: Sealed | null;
  }>;
  'case.handedOver': Readonly<{ caseId: CaseId; receiver: Sealed; documentId: DocumentId }>;
  /** The calendar that a promised day waited for (待定) has come. */
  'case.dueSet': Readonly<{ caseId: CaseId; dueOn: BusinessDate }>;
  /** AB角: somebody acts on a case in the place of whoever it is with. */
  'case.assigned': Readonly<{ caseId: CaseId; staffId: StaffId; insteadOf: StaffId | null }>;
};

export type CasePin = Readonly<{
  bundleId: string;
  bundleVersion: number;
  procedureId: string | null;
  procedureVersion: number | null;
}>;

type CaseNumbered = Readonly<{
  caseId: CaseId;
  number: string;
  sequence: number;
  progressCode: string;
  documentId: DocumentId;
}>;
