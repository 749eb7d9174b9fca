import { createHash } from 'node:crypto';
import type { AttachmentId } from '../../domain/id';
import { readMediaType, type AttachmentMediaType } from '../../domain/papers/media-type';
import { demandCaseForWork } from '../case/row-rules';
import { inTwoPhases, refuse, type Handler } from '../handler';
import { readSettings } from '../settings';
import { attachmentKeyPlace, attachmentSubject, placeOf } from './attachment-places';
import type { Upload } from './ports';

const bytesInMegabyte = 1024 * 1024;

export const beginAttachment: Handler<'attachment.begin'> = async (
  { caseId, kind, byteLength, ...named },
  { tx, actor, standards, surroundings, newId },
) => {
  await demandCaseForWork(tx, actor, caseId);
  const place = placeOf(named);
  const { attachmentMegabytes } = await readSettings(tx, standards.bundle);
  if (byteLength > attachmentMegabytes * bytesInMegabyte) {
    refuse('attachment.tooLarge', { megabytes: attachmentMegabytes });
  }

  const attachmentId = newId() as AttachmentId;
  const upload = { caseId, place, kind, byteLength, stationId: actor.stationId };
  if (!surroundings.uploads.begin(attachmentId, upload)) {
    refuse('upload.tooMany');
  }

  return { attachmentId };
};

export const putPart: Handler<'attachment.putPart'> = async (
  { attachmentId, offset, base64 },
  { actor, surroundings },
) => {
  const part = Buffer.from(base64, 'base64');
  const received = surroundings.uploads.put(attachmentId, actor.stationId, offset, part);
  return { received: received ?? refuse('upload.lost') };
};

type Whole = Readonly<{ upload: Upload; mediaType: AttachmentMediaType; sha256: string; key: string }>;

export const finishAttachment = inTwoPhases<'attachment.finish', Whole | null>(
  async ({ attachmentId }, { actor, surroundings: { uploads, files } }) => {
    // A repeated request gets its stored reply further down, though the upload is gone.
    const found = uploads.find(attachmentId, actor.stationId);
    if (found === null) {
      return null;
    }

    const mediaType = readMediaType(found.bytes);
    if (mediaType === null) {
      uploads.drop(attachmentId);
      refuse('attachment.mediaType');
    }

    const key = files.newKey();
    await files.write(attachmentId, found.bytes, key);
    const sha256 = createHash('sha256').update(found.bytes).digest('hex');
    return { upload: found.upload, mediaType, sha256, key };
  },
  async ({ attachmentId }, { tx, actor, now, surroundings }, whole) => {
    if (whole === null) {
      return refuse('upload.lost');
    }

    const { upload, mediaType, sha256, key } = whole;
    const file = await demandCaseForWork(tx, actor, upload.caseId);
    const fileKey = await tx.vault.seal(attachmentSubject(attachmentId), attachmentKeyPlace(attachmentId), key);
    await tx.record('attachment.stored', attachmentId, {
      attachmentId,
      caseId: upload.caseId,
      place: upload.place,
      kind: upload.kind,
      residentId: file.residentId,
      mediaType,
      byteLength: upload.byteLength,
      sha256,
      fileId: attachmentId,
      fileKey,
      collectedAt: now,
      collectedBy: actor.staffId,
      reusedFrom: null,
    });
    surroundings.uploads.drop(attachmentId);
    return { attachmentId, mediaType, sha256 };
  },
);
