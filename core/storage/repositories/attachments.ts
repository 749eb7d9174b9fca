import type { Knex } from 'knex';
import type { Sealed } from '../../contract/facts';
import type { Instant } from '../../domain/calendar/instant';
import type { AttachmentId, CaseId, ResidentId, StaffId } from '../../domain/id';
import type { AttachmentRecord, AttachmentsReadTx } from '../../service/attachment/ports';

type AttachmentRow = {
  id: string;
  case_id: string;
  place: string;
  kind: string;
  resident_id: string | null;
  media_type: string;
  byte_length: number;
  sha256: string;
  file_id: string;
  file_key: string;
  collected_at: string;
  collected_by: string | null;
  reused_from: string | null;
  removed_at: string | null;
};

export function attachmentRepository(db: Knex): AttachmentsReadTx {
  const standing = () => db<AttachmentRow>('attachment').whereNull('removed_at');
  return {
    async find(id) {
      const row = await standing().where({ id }).first();
      return row === undefined ? null : fromRow(row);
    },
    async listOfCase(caseId) {
      const rows = await standing().where({ case_id: caseId }).orderBy(['place', 'collected_at', 'id']);
      return rows.map(fromRow);
    },
    async listReusable(residentId, kind, since) {
      const rows = await standing()
        .where({ resident_id: residentId, kind })
        .where('collected_at', '>=', since)
        .orderBy([{ column: 'collected_at', order: 'desc' }, 'id']);
      const first = new Map(rows.toReversed().map((row) => [row.file_id, row]));
      return rows.filter((row) => first.get(row.file_id) === row).map(fromRow);
    },
    async listFilesOfResident(residentId) {
      const rows = await db<AttachmentRow>('attachment').distinct('file_id').where({ resident_id: residentId });
      return rows.map((row) => row.file_id as AttachmentId);
    },
    async countOfFile(fileId) {
      const row = await standing().where({ file_id: fileId }).count({ count: '*' }).first();
      return Number((row as { count?: number } | undefined)?.count ?? 0);
    },
  };
}

function fromRow(row: AttachmentRow): AttachmentRecord {
  return {
    id: row.id as AttachmentId,
    caseId: row.case_id as CaseId,
    place: row.place,
    kind: row.kind,
    residentId: row.resident_id as ResidentId | null,
    mediaType: row.media_type as AttachmentRecord['mediaType'],
    byteLength: row.byte_length,
    sha256: row.sha256,
    fileId: row.file_id as AttachmentId,
    fileKey: row.file_key as Sealed,
    collectedAt: row.collected_at as Instant,
    collectedBy: row.collected_by as StaffId | null,
    reusedFrom: row.reused_from as AttachmentId | null,
  };
}
