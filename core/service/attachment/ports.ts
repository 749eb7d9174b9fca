import type { Sealed } from '../../contract/facts';
import type { Instant } from '../../domain/calendar/instant';
import type { AttachmentId, CaseId, ResidentId, StaffId } from '../../domain/id';
import type { AttachmentMediaType } from '../../domain/papers/media-type';

/** A scan or photo that somebody handed in. Its file may be that of an earlier one, used again. */
export type AttachmentRecord = Readonly<{
  id: AttachmentId;
  caseId: CaseId;
  /** `material/<id>` or `field/<path>`: what it was handed in for. */
  place: string;
  kind: string;
  residentId: ResidentId | null;
  mediaType: AttachmentMediaType;
  byteLength: number;
  /** Of the plain bytes, in hex. */
  sha256: string;
  fileId: AttachmentId;
  fileKey: Sealed;
  /** When the file was taken; of one used again, when it was taken first. */
  collectedAt: Instant;
  collectedBy: StaffId | null;
  reusedFrom: AttachmentId | null;
}>;

export type AttachmentsReadTx = Readonly<{
  /** Not the removed ones. */
  find(id: AttachmentId): Promise<AttachmentRecord | null>;
  listOfCase(caseId: CaseId): Promise<readonly AttachmentRecord[]>;
  /** Of one resident and kind, taken at or after `since`, each file once, newest first. */
  listReusable(residentId: ResidentId, kind: string, since: Instant): Promise<readonly AttachmentRecord[]>;
  /** Every file that was ever handed in for a resident: what an erasure has to destroy the keys of. */
  listFilesOfResident(residentId: ResidentId): Promise<readonly AttachmentId[]>;
  /** How many that are not removed share a file. */
  countOfFile(fileId: AttachmentId): Promise<number>;
}>;

export type Upload = Readonly<{
  caseId: CaseId;
  place: string;
  kind: string;
  byteLength: number;
  stationId: string | null;
}>;

/** Files on their way in. They live in memory only; a restart of the hub loses them, and the sender begins again. */
export type UploadsPort = Readonly<{
  /** False when too many are under way. */
  begin(id: AttachmentId, upload: Upload): boolean;
  /** The bytes received so far; null for an upload that is not there, or a part that does not follow the last one. */
  put(id: AttachmentId, stationId: string | null, offset: number, bytes: Uint8Array): number | null;
  find(id: AttachmentId, stationId: string | null): Readonly<{ upload: Upload; bytes: Uint8Array }> | null;
  drop(id: AttachmentId): void;
}>;
