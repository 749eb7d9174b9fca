import type { Instant } from '../../domain/calendar/instant';
import type { AttachmentId, CaseId } from '../../domain/id';
import { demandCaseForReading, demandCaseForWork } from '../case/row-rules';
import { orErased, orFileLost } from '../document/or-refuse';
import { inTwoPhases, refuse, type Handler } from '../handler';
import type { ReadTx } from '../ports';
import { attachmentKeyPlace, attachmentSubject, namePlace, placeOf } from './attachment-places';
import type { AttachmentRecord } from './ports';

/** Bytes a reading answer carries: a page shows a scan after a few of them. */
const pieceLength = 512 * 1024;

const dayLength = 24 * 60 * 60_000;

export const listAttachments: Handler<'attachment.list'> = async ({ caseId }, { tx, actor }) => {
  await demandCaseForReading(tx, actor, caseId);
  const attachments = await tx.attachments.listOfCase(caseId);
  return attachments.map(({ id, place, kind, mediaType, byteLength, collectedAt, reusedFrom }) => ({
    attachmentId: id,
    ...namePlace(place),
    kind,
    mediaType,
    byteLength,
    collectedAt,
    reused: reusedFrom !== null,
  }));
};

async function reusable(
  tx: ReadTx,
  caseId: CaseId,
  wanted: Readonly<{ kind: string; withinDays: number; now: Instant }>,
): Promise<readonly AttachmentRecord[]> {
  const file = await tx.cases.find(caseId);
  if (file === null || file.residentId === null) {
    return [];
  }

  const since = new Date(Date.parse(wanted.now) - wanted.withinDays * dayLength).toISOString() as Instant;
  const found = await tx.attachments.listReusable(file.residentId, wanted.kind, since);
  return found.filter((one) => one.caseId !== caseId);
}

export const listReusable: Handler<'attachment.listReusable'> = async (
  { caseId, kind, withinDays },
  { tx, actor, now },
) => {
  await demandCaseForReading(tx, actor, caseId);
  const found = await reusable(tx, caseId, { kind, withinDays, now });
  const lines = [];
  for (const one of found) {
    const from = await tx.cases.find(one.caseId);
    lines.push({
      attachmentId: one.id,
      mediaType: one.mediaType,
      byteLength: one.byteLength,
      collectedAt: one.collectedAt,
      caseId: one.caseId,
      caseNumber: from?.number ?? null,
    });
  }

  return lines;
};

/** The file is read before it is offered as evidence again: one that rotted away is no evidence. */
export const reuseAttachment = inTwoPhases<'attachment.reuse', null>(
  async ({ attachmentId }, { read, surroundings }) => {
    const found = await read((tx) => openable(tx, attachmentId));
    await orFileLost(surroundings.files.read(found.attachment.fileId, found.key));
    return null;
  },
  async ({ caseId, kind, withinDays, attachmentId, ...named }, { tx, actor, now, newId }) => {
    const file = await demandCaseForWork(tx, actor, caseId);
    const place = placeOf(named);
    const earlier =
      (await reusable(tx, caseId, { kind, withinDays, now })).find(({ id }) => id === attachmentId) ??
      refuse('attachment.notReusable');
    const id = newId() as AttachmentId;
    const { mediaType, byteLength, sha256, fileId, fileKey, collectedAt, collectedBy } = earlier;
    await tx.record('attachment.stored', id, {
      attachmentId: id,
      caseId,
      place,
      kind,
      residentId: file.residentId,
      mediaType,
      byteLength,
      sha256,
      fileId,
      fileKey,
      collectedAt,
      collectedBy,
      reusedFrom: earlier.id,
    });
    return { attachmentId: id };
  },
);

type Openable = Readonly<{ attachment: AttachmentRecord; key: string }>;

async function openable(tx: ReadTx, attachmentId: AttachmentId): Promise<Openable> {
  const attachment = (await tx.attachments.find(attachmentId)) ?? refuse('attachment.unknown');
  const { fileId, fileKey } = attachment;
  const opened = tx.vault.open(attachmentSubject(fileId), attachmentKeyPlace(fileId), fileKey);
  return { attachment, key: await orErased('attachment.erased', opened) };
}

type Piece = Readonly<{
  mediaType: AttachmentRecord['mediaType'];
  byteLength: number;
  base64: string;
  next: number | null;
}>;

export const readAttachment = inTwoPhases<'attachment.read', Piece>(
  async ({ attachmentId, offset }, { read, surroundings }) => {
    const { attachment, key } = await read((tx) => openable(tx, attachmentId));
    const bytes = await orFileLost(surroundings.files.read(attachment.fileId, key));
    const end = Math.min(offset + pieceLength, bytes.length);
    return {
      mediaType: attachment.mediaType,
      byteLength: bytes.length,
      base64: Buffer.from(bytes.subarray(offset, end)).toString('base64'),
      next: end < bytes.length ? end : null,
    };
  },
  async (_input, _context, piece) => piece,
);

export const removeAttachment: Handler<'attachment.remove'> = async ({ attachmentId }, { tx, actor }) => {
  const attachment = (await tx.attachments.find(attachmentId)) ?? refuse('attachment.unknown');
  await demandCaseForWork(tx, actor, attachment.caseId);
  await tx.record('attachment.removed', attachmentId, { attachmentId });
  if ((await tx.attachments.countOfFile(attachment.fileId)) === 0) {
    await tx.vault.destroy([attachmentSubject(attachment.fileId)]);
  }

  return {};
};
