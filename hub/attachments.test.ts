import { createHash, randomUUID } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AttachmentId, CaseId, DocumentId, ItemId, ResidentId } from '../core/domain/id';
import { demoPassword } from '../core/service/centre/demo-centre';
import { openDemoHub, type DemoHub } from './testing/demo-hub';
import { attach, kindOfScan, openPhoneCase, scanOf } from './testing/papers-day';

let demo: DemoHub;
let residentId: ResidentId;
let caseId: CaseId;

const clerk = () => demo.identity('clerk', 3);
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function register(name: string): Promise<ResidentId> {
  const values = [{ field: 'name' as const, value: name }];
  return (await demo.call(clerk(), 'resident.register', { values, verified: false })).residentId;
}

async function readWhole(attachmentId: AttachmentId): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let from: number | null = 0;
  while (from !== null) {
    const { base64, next }: { base64: string; next: number | null } = await demo.call(clerk(), 'attachment.read', {
      attachmentId,
      offset: from,
    });
    pieces.push(Buffer.from(base64, 'base64'));
    from = next;
  }
  return Buffer.concat(pieces);
}

const begin = (more: object = {}) =>
  demo.call(clerk(), 'attachment.begin', {
    caseId,
    materialId: 'm1',
    kind: kindOfScan,
    mediaType: 'image/jpeg',
    byteLength: 10,
    ...more,
  });

beforeEach(async () => {
  demo = await openDemoHub();
  residentId = await register('王芳');
  caseId = await openPhoneCase(demo, residentId);
});

afterEach(() => demo.close());

describe('a scan that is handed in', () => {
  it('comes back byte for byte, also after a restart, and lies on disk sealed', async () => {
    const scan = scanOf('户口簿上的字', 1_300_000);
    const attachmentId = await attach(demo, caseId, scan);
    expect(sha256Of(await readWhole(attachmentId))).toBe(sha256Of(scan));
    demo = await demo.restart();
    expect(sha256Of(await readWhole(attachmentId))).toBe(sha256Of(scan));
    expect(await demo.call(clerk(), 'attachment.list', { caseId })).toMatchObject([
      {
        attachmentId,
        materialId: 'm1',
        kind: kindOfScan,
        mediaType: 'image/jpeg',
        byteLength: 1_300_000,
        reused: false,
      },
    ]);
  });

  it('is what its bytes say, not what its sender says', async () => {
    const { attachmentId } = await begin({ mediaType: 'image/png', byteLength: 6 });
    const base64 = Buffer.from('MZ\u0000exe').toString('base64');
    await demo.call(clerk(), 'attachment.putPart', { attachmentId, offset: 0, base64 });
    await expect(demo.call(clerk(), 'attachment.finish', { attachmentId })).rejects.toThrow('attachment.mediaType');
    expect(await demo.call(clerk(), 'attachment.list', { caseId })).toEqual([]);
  });

  it('takes a part that comes twice, and none that leaves a hole', async () => {
    const scan = scanOf('x', 100);
    const { attachmentId } = await begin({ byteLength: 100 });
    const put = (offset: number, end: number) =>
      demo.call(clerk(), 'attachment.putPart', {
        attachmentId,
        offset,
        base64: scan.subarray(offset, end).toString('base64'),
      });
    expect(await put(0, 60)).toEqual({ received: 60 });
    expect(await put(0, 60)).toEqual({ received: 60 });
    await expect(put(70, 100)).rejects.toThrow('upload.lost');
    await expect(demo.call(clerk(), 'attachment.finish', { attachmentId })).rejects.toThrow('upload.lost');
    expect(await put(60, 100)).toEqual({ received: 100 });
    const requestId = randomUUID();
    const first = await demo.call(clerk(), 'attachment.finish', { attachmentId, requestId });
    expect(await demo.call(clerk(), 'attachment.finish', { attachmentId, requestId })).toEqual(first);
  });

  it.each([
    ['larger than the setting allows', { byteLength: 10 * 1024 * 1024 + 1 }, 'attachment.tooLarge'],
    ['for two things at once', { fieldPath: 'a' }, 'attachment.noPlace'],
    ['for a case that is not there', { caseId: 'nowhere' as CaseId }, 'case.unknown'],
    ['of a kind that is a path', { kind: '../x' }, 'input.invalid'],
  ])('is refused when it is %s', async (_why, more, code) => {
    await expect(begin(more)).rejects.toThrow(code);
  });

  it('is nobody else’s to finish', async () => {
    const { attachmentId } = await begin({ byteLength: 3 });
    const part = { attachmentId, offset: 0, base64: 'AAAA' };
    await expect(demo.call(demo.identity('clerk', 2), 'attachment.putPart', part)).rejects.toThrow('upload.lost');
  });
});

describe('a scan of earlier', () => {
  it('is offered for the same resident and kind within the days, and used again as the same file', async () => {
    const scan = scanOf('户口簿');
    const attachmentId = await attach(demo, caseId, scan);
    demo.clock.pass(30 * 24 * 3600_000);
    await demo.call(clerk(), 'session.signIn', { name: '陈静', password: demoPassword });
    const next = await openPhoneCase(demo, residentId);
    const offers = (more: object = {}) =>
      demo.call(clerk(), 'attachment.listReusable', { caseId: next, kind: kindOfScan, withinDays: 90, ...more });
    expect(await offers()).toMatchObject([{ attachmentId, caseId, mediaType: 'image/jpeg' }]);
    expect(await offers({ withinDays: 29 })).toEqual([]);
    expect(await offers({ kind: 'idCard' })).toEqual([]);
    const wanted = { caseId: next, materialId: 'm1', kind: kindOfScan, attachmentId };
    await expect(demo.call(clerk(), 'attachment.reuse', { ...wanted, withinDays: 29 })).rejects.toThrow(
      'attachment.notReusable',
    );
    const reused = await demo.call(clerk(), 'attachment.reuse', { ...wanted, withinDays: 90 });
    expect(sha256Of(await readWhole(reused.attachmentId))).toBe(sha256Of(scan));
    expect((await readdir(join(demo.dataDir, 'files'))).filter((name) => name.startsWith(attachmentId))).toHaveLength(
      1,
    );

    const stranger = await openPhoneCase(demo, await register('李雷'));
    expect(await offers({ caseId: stranger })).toEqual([]);

    await demo.call(clerk(), 'attachment.remove', { attachmentId });
    expect(sha256Of(await readWhole(reused.attachmentId))).toBe(sha256Of(scan));
    await expect(readWhole(attachmentId)).rejects.toThrow('attachment.unknown');
  });
});

describe('a scan of a material', () => {
  it('is offered in the next case that asks for the same paper, within the days of the setting', async () => {
    const open = async (itemId: string) => {
      const opening = { channel: 'phone', ticketId: null, residentId, itemIds: [itemId as ItemId] } as const;
      const { cases } = await demo.call(clerk(), 'case.open', { ...opening, itemIds: [...opening.itemIds] });
      return demo.call(clerk(), 'case.read', { caseId: cases[0]?.caseId as CaseId });
    };
    const first = await open('residence-registration-change');
    const second = await open('residence-permit-application');
    const idCard = (file: typeof first) => {
      const found = file.materials.find(({ name }) => name.includes('有效居民身份证'));
      return { caseId: file.caseId, materialId: found?.materialId ?? '', kind: found?.scanKind ?? '' };
    };
    expect(idCard(first).kind).toBe(idCard(second).kind);
    const { attachmentId } = await begin({ ...idCard(first), byteLength: 8 });
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xd9]).toString('base64');
    await demo.call(clerk(), 'attachment.putPart', { attachmentId, offset: 0, base64: jpeg });
    await demo.call(clerk(), 'attachment.finish', { attachmentId });
    const { caseId: next, kind } = idCard(second);
    const offers = (withinDays: number) =>
      demo.call(clerk(), 'attachment.listReusable', { caseId: next, kind, withinDays });
    expect(second.materialReuseDays).toBe(180);
    expect(await offers(second.materialReuseDays)).toMatchObject([{ attachmentId, caseId: first.caseId }]);
    await demo.call(demo.identity('manager'), 'centre.changeSettings', { materialReuseDays: 0 });
    expect((await demo.call(clerk(), 'case.read', { caseId: next })).materialReuseDays).toBe(0);
  });
});

describe('a file that is gone or rotten', () => {
  it.each([
    ['deleted', (file: string) => rm(file)],
    ['cut short', (file: string) => writeFile(file, 'short')],
    ['changed', (file: string) => writeFile(file, Buffer.alloc(5000, 7))],
  ])('%s: says so, and everything else goes on', async (_how, spoil) => {
    const attachmentId = await attach(demo, caseId, scanOf('x'));
    const other = await attach(demo, caseId, scanOf('y'));
    await spoil(join(demo.dataDir, 'files', `${attachmentId}.sealed`));
    await expect(readWhole(attachmentId)).rejects.toThrow('file.lost');
    expect(await readWhole(other)).toHaveLength(300_000);
    expect(await demo.call(clerk(), 'attachment.list', { caseId })).toHaveLength(2);
    await demo.call(clerk(), 'attachment.remove', { attachmentId });
    expect(await attach(demo, caseId, scanOf('z'))).toBeTruthy();
  });
});

it('goes with the resident: after an erasure nobody can read the scans or the papers again', async () => {
  const attachmentId = await attach(demo, caseId, scanOf('x'));
  await demo.call(clerk(), 'case.giveNotice', { caseId, missing: ['户口簿'] });
  const [paper] = await demo.call(clerk(), 'document.listOfCase', { caseId });
  await demo.call(clerk(), 'case.abandon', { caseId, reason: '改日再来' });
  await demo.call(demo.identity('manager'), 'resident.erase', { residentId, reason: 'request' });
  await expect(readWhole(attachmentId)).rejects.toThrow('attachment.erased');
  const documentId = paper?.documentId as DocumentId;
  await expect(demo.call(clerk(), 'document.read', { documentId })).rejects.toThrow('document.erased');
});
