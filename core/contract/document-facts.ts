import type { CaseId, DocumentId, TicketId } from '../domain/id';
import type { Sealed } from './facts';

/** What becomes of papers since they belong to cases; `document.frozen` is of before, and still that of slips. */
export type DocumentFactPayloads = {
  'document.paperFrozen': Readonly<{
    documentId: DocumentId;
    /** `form`, or the id of one of the centre's own papers. */
    kind: string;
    title: string;
    pageSize: 'A4' | 'ticket';
    ticketId: TicketId | null;
    caseId: CaseId | null;
    html: Sealed;
  }>;
};
