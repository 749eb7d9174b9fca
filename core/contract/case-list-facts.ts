import type { BusinessDate } from '../domain/calendar/instant';
import type { CaseFilterShape } from '../domain/cases/case-filter';
import type { CaseOrder } from '../domain/cases/case-order';
import type { CaseId, ResidentId, StaffId, TicketId } from '../domain/id';
import type { Sealed } from './facts';

/** About the list of cases: views that are kept, files that were taken out, requests that came without a ticket. */
export type CaseListFactPayloads = {
  'caseView.saved': Readonly<{
    viewId: string;
    /** Whose it is; null where everybody shares it. */
    ownerId: StaffId | null;
    name: string;
    filter: CaseFilterShape;
    order: CaseOrder;
  }>;
  'caseView.removed': Readonly<{ viewId: string }>;
  'caseList.exported': Readonly<{
    exportId: string;
    filter: CaseFilterShape;
    order: CaseOrder;
    /** What was searched for, which may name somebody. */
    words: Sealed | null;
    rows: number;
    /** Who confirmed a mass export. */
    witnessId: StaffId | null;
  }>;
  /** What was asked by telephone or over the network, and by when somebody calls back. */
  'case.requestNoted': Readonly<{ caseId: CaseId; words: Sealed; callBackOn: BusinessDate | null }>;
  'case.calledBack': Readonly<{
    caseId: CaseId;
    reached: boolean;
    words: Sealed | null;
    againOn: BusinessDate | null;
  }>;
  /** Whoever asked has come to a counter. */
  'case.takenUp': Readonly<{
    caseId: CaseId;
    ticketId: TicketId;
    residentId: ResidentId | null;
    staffId: StaffId | null;
  }>;
};
