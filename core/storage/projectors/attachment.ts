import type { FactType } from '../../contract/facts';
import type { Projectors } from './projector';

type AttachmentFact = Extract<FactType, `attachment.${string}`>;

export const attachmentProjectors: Projectors<AttachmentFact> = {
  'attachment.stored': async (trx, { payload }) => {
    await trx('attachment').insert({
      id: payload.attachmentId,
      case_id: payload.caseId,
      place: payload.place,
      kind: payload.kind,
      resident_id: payload.residentId,
      media_type: payload.mediaType,
      byte_length: payload.byteLength,
      sha256: payload.sha256,
      file_id: payload.fileId,
      file_key: payload.fileKey,
      collected_at: payload.collectedAt,
      collected_by: payload.collectedBy,
      reused_from: payload.reusedFrom,
    });
  },

  'attachment.removed': async (trx, { payload, at }) => {
    await trx('attachment').where({ id: payload.attachmentId }).update({ removed_at: at });
  },
};
