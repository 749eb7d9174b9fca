import { createHash } from 'node:crypto';
import type { AttachmentId, CaseId, ItemId, ResidentId } from '../../core/domain/id';
import type { DemoHub } from './demo-hub';

export const paperMarkers = ['标记户口簿上的字'] as const;

/** A JPEG as far as its first bytes go, with something in it that nobody else may read. */
export function scanOf(words: string, byteLength = 300_000): Buffer {
  const scan = Buffer.alloc(byteLength, 0x20);
  Buffer.from([0xff, 0xd8, 0xff, 0xe0]).copy(scan);
  scan.write(words, 40, 'utf8');
  return scan;
}

export const kindOfScan = 'householdRegister';

/** Sends a file in parts as a window does. */
export async function attach(demo: DemoHub, caseId: CaseId, scan: Buffer): Promise<AttachmentId> {
  const clerk = demo.identity('clerk', 3);
  const { attachmentId } = await demo.call(clerk, 'attachment.begin', {
    caseId,
    materialId: 'm1',
    kind: kindOfScan,
    mediaType: 'image/jpeg',
    byteLength: scan.length,
  });
  for (let offset = 0; offset < scan.length; offset += 120_000) {
    const base64 = scan.subarray(offset, offset + 120_000).toString('base64');
    await demo.call(clerk, 'attachment.putPart', { attachmentId, offset, base64 });
  }
  const { sha256 } = await demo.call(clerk, 'attachment.finish', { attachmentId });
  if (sha256 !== createHash('sha256').update(scan).digest('hex')) {
    throw new Error('The hub kept other bytes');
  }

  return attachmentId;
}

/** A case of somebody who phoned. */
export async function openPhoneCase(demo: DemoHub, residentId: ResidentId): Promise<CaseId> {
  const { cases } = await demo.call(demo.identity('clerk', 3), 'case.open', {
    channel: 'phone',
    ticketId: null,
    residentId,
    itemIds: ['unemployment-registration' as ItemId],
  });
  return cases[0]?.caseId as CaseId;
}

/** Scans of one case, used again in another, and one taken out again. */
export async function keepPapers(demo: DemoHub, residentId: ResidentId): Promise<void> {
  const clerk = demo.identity('clerk', 3);
  const [first, second] = [await openPhoneCase(demo, residentId), await openPhoneCase(demo, residentId)];
  const attachmentId = await attach(demo, first, scanOf(paperMarkers[0]));
  await demo.call(clerk, 'attachment.reuse', {
    caseId: second,
    fieldPath: 'householdRegister',
    kind: kindOfScan,
    withinDays: 90,
    attachmentId,
  });
  const mistaken = await attach(demo, second, scanOf(paperMarkers[0]));
  await demo.call(clerk, 'attachment.remove', { attachmentId: mistaken });
}
