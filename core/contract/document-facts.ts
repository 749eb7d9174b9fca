import type { Instant } from '../domain/calendar/instant';
import type { AttachmentId, CaseId, DocumentId, ResidentId, StaffId, TicketId } from '../domain/id';
import type { AttachmentMediaType } from '../domain/papers/media-type';
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

/** Scans and photos; the files themselves lie sealed beside the database. */
export type AttachmentFactPayloads = {
  'attachment.stored': Readonly<{
    attachmentId: AttachmentId;
    caseId: CaseId;
    /** `material/<id>` or `field/<path>`. */
    place: string;
    kind: string;
    residentId: ResidentId | null;
    mediaType: AttachmentMediaType;
    byteLength: number;
    sha256: string;
    /** Of the attachment whose file it is: its own, or that of an earlier one used again. */
    fileId: AttachmentId;
    /** Under the subject `attachment/<fileId>`. */
    fileKey: Sealed;
    collectedAt: Instant;
    collectedBy: StaffId | null;
    reusedFrom: AttachmentId | null;
  }>;
  'attachment.removed': Readonly<{ attachmentId: AttachmentId }>;
};
