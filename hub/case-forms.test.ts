import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BusinessDate } from '../core/domain/calendar/instant';
import type { CaseId, DraftId, ResidentId } from '../core/domain/id';
import { known, openDemoHub, type DemoHub } from './testing/demo-hub';

let demo: DemoHub;
let residentId: ResidentId;
let caseId: CaseId;
let draftId: DraftId;

const templateId = 'dibao-application';
const idNumber = '11010519491231002X';
const clerk = () => demo.identity('clerk', 1);
const read = (id = draftId) => demo.call(clerk(), 'form.read', { draftId: id });
const answer = (path: string, value: unknown, overrideReason?: string) =>
  demo.call(clerk(), 'form.answer', {
    draftId,
    path,
    value,
    ...(overrideReason === undefined ? {} : { overrideReason }),
  });

/** A case by telephone: no ticket, so that the form stands alone. */
async function openCase(of: ResidentId | null): Promise<CaseId> {
  const { cases } = await demo.call(clerk(), 'case.open', {
    channel: 'phone',
    ticketId: null,
    residentId: of,
    itemIds: [known.item],
  });
  return cases[0]?.caseId as CaseId;
}

beforeAll(async () => {
  demo = await openDemoHub();
  ({ residentId } = await demo.call(clerk(), 'resident.register', {
    values: [
      { field: 'name', value: '𠮷小兰' },
      { field: 'phones', value: '13800138000' },
      { field: 'householdAddress', value: '示例路1号' },
    ],
    document: { kind: 'residentIdCard', number: idNumber },
    verified: true,
  }));
  caseId = await openCase(residentId);
});
afterAll(() => demo.close());

describe('a form of a case', () => {
  it('is filled in from the record, each answer with where it comes from', async () => {
    ({ draftId } = await demo.call(clerk(), 'form.open', { templateId, caseId }));
    expect(await demo.call(clerk(), 'form.open', { templateId, caseId })).toEqual({ draftId });
    const form = await read();
    expect(form).toMatchObject({ caseId, ticketId: null, residentId, state: 'open', canUndo: false, newer: null });
    expect(form.answers).toMatchObject({
      applicantName: '𠮷小兰',
      applicantIdNumber: idNumber,
      contactPhone: '13800138000',
    });
    expect(form.notes['applicantIdNumber']).toMatchObject({ origin: 'auto-server', edit: 'locked', confirmedAt: null });
    expect(form.notes['contactPhone']).toMatchObject({ needsConfirmation: true });
    expect(form.context).toMatchObject({ today: '2026-03-02' });
  });

  it.each<[string, unknown, string]>([
    ['applicantIdNumber', '110105194912310021', 'answer.locked'],
    ['applicantName', '吉小兰', 'answer.reasonNeeded'],
    ['applicantName', '王\u202e芳', 'answer.unsafe'],
    ['applicantName', '王\u0000', 'answer.unsafe'],
    ['applicantName', '王\ud842', 'answer.unsafe'],
    ['spouseName', '王'.repeat(5000), 'answer.tooLong'],
    ['salary', 1, 'form.unknownField'],
    ['constructor', 1, 'form.unknownField'],
    ['familyMembers[0].salary', 1, 'form.unknownField'],
    ['familyMembers[500].name', '王', 'form.unknownField'],
    ['applicantName[0].x', '王', 'form.unknownField'],
  ])('takes no wrong answer at %s', async (path, value, code) => {
    const before = await read();
    await expect(answer(path, value)).rejects.toThrow(code);
    expect((await read()).answers).toEqual(before.answers);
  });

  it('keeps a reason with what was changed, and knows what was changed back', async () => {
    await answer('applicantName', '吉小兰', '证件上的写法');
    expect((await read()).notes['applicantName']).toMatchObject({ origin: 'override', overrideReason: '证件上的写法' });
    await answer('applicantName', '𠮷小兰 ');
    expect((await read()).notes['applicantName']).toMatchObject({ origin: 'auto-server', overrideReason: null });
  });

  it('takes a whole paste as one step, and gives it back as one', async () => {
    const cells = [0, 1, 2].flatMap((row) => [
      { row, column: 'name', value: `成员${row}` },
      { row, column: 'monthlyIncomeFen', value: row * 100 },
    ]);
    const before = (await read()).answers['familyMembers'];
    await demo.call(clerk(), 'form.answerMany', { draftId, path: 'familyMembers', cells });
    expect((await read()).answers['familyMembers']).toHaveLength(3);
    const broken = [...cells, { row: 3, column: 'nothing', value: 1 }];
    await expect(
      demo.call(clerk(), 'form.answerMany', { draftId, path: 'familyMembers', cells: broken }),
    ).rejects.toThrow('form.unknownField');
    expect(await demo.call(clerk(), 'form.undo', { draftId })).toMatchObject({ paths: ['familyMembers'] });
    expect((await read()).answers['familyMembers']).toEqual(before);
  });

  it('undoes change by change, down to what was filled in, and not beyond', async () => {
    await answer('spouseName', '甲');
    await answer('spouseName', '乙');
    await demo.call(clerk(), 'form.undo', { draftId });
    expect((await read()).answers['spouseName']).toBe('甲');
    while ((await read()).canUndo) {
      await demo.call(clerk(), 'form.undo', { draftId });
    }
    const { answers, notes } = await read();
    expect(answers).not.toHaveProperty('spouseName');
    expect(answers).toMatchObject({ applicantName: '𠮷小兰' });
    expect(notes['applicantName']).toMatchObject({ origin: 'auto-server' });
    await expect(demo.call(clerk(), 'form.undo', { draftId })).rejects.toThrow('form.nothingToUndo');
  });

  it('loses at most the field in hand when the power is cut', async () => {
    await answer('maritalStatus', '10');
    const going = answer('spouseName', '手中的字');
    // What stands on the disk at this moment is what a cut would leave.
    const dir = await mkdtemp(join(tmpdir(), 'yimen-cut-'));
    await cp(demo.dataDir, dir, { recursive: true, filter: (file) => !file.endsWith('.lock') });
    await going;
    const after = await openDemoHub({ dataDir: dir });
    const { answers } = await after.call(after.identity('clerk', 1), 'form.read', { draftId });
    await after.close();
    await rm(dir, { recursive: true, force: true });
    const { spouseName, ...others } = answers;
    expect(others).toMatchObject({ maritalStatus: '10', applicantName: '𠮷小兰', applicantIdNumber: idNumber });
    expect([undefined, '手中的字']).toContain(spouseName);
  });

  it('is not submitted with errors, nor with what nobody confirmed, nor with a yes to what was not proposed', async () => {
    await expect(demo.call(clerk(), 'form.submit', { draftId })).rejects.toThrow('form.invalid');
    await answer('spouseName', null);
    await answer('contactPhone', '13900139000');
    await answer('familyMembers', [{ name: '𠮷小兰', relation: '01', idNumber, monthlyIncomeFen: 123_456 }]);
    await answer('declarationAccepted', true);
    const waiting = Object.entries((await read()).notes).filter(([, note]) => note.needsConfirmation);
    if (waiting.length > 0) {
      await expect(demo.call(clerk(), 'form.submit', { draftId })).rejects.toThrow('form.unconfirmed');
    }
    for (const [path] of waiting) {
      await demo.call(clerk(), 'form.confirm', { draftId, path });
      await demo.call(clerk(), 'form.confirm', { draftId, path });
    }
    expect((await read()).evaluation.issues).toEqual([]);
    await expect(demo.call(clerk(), 'form.submit', { draftId, writeBack: ['applicantName'] })).rejects.toThrow(
      'form.notProposed',
    );
  });

  it('freezes the paper, closes the draft, and writes to the record what was agreed', async () => {
    const proposed = (await read()).writeBack;
    expect(proposed).toContainEqual(
      expect.objectContaining({ path: 'contactPhone', field: 'phones', value: '13900139000', before: '13800138000' }),
    );
    const { documentId } = await demo.call(clerk(), 'form.submit', { draftId, writeBack: ['contactPhone'] });
    const paper = await demo.call(clerk(), 'document.read', { documentId });
    expect(paper.html).toContain('𠮷小兰');
    expect(paper.html).toContain('1234.56');
    const form = await read();
    expect(form).toMatchObject({ state: 'submitted', documentId, writeBack: [], canUndo: false });
    await expect(answer('spouseName', '晚了')).rejects.toThrow('draft.closed');
    await expect(demo.call(clerk(), 'form.submit', { draftId })).rejects.toThrow('draft.closed');
  });

  it('is filled in anew for the next case, with the phone of before, and says how much was reused', async () => {
    const next = await openCase(residentId);
    const { draftId: second } = await demo.call(clerk(), 'form.open', { templateId, caseId: next });
    const form = await read(second);
    expect(form.answers).toMatchObject({ contactPhone: '13900139000', applicantIdNumber: idNumber });
    expect(form.notes['contactPhone']?.source).toMatchObject({ record: '最低生活保障申请表' });
    const [shares] = await demo.call(demo.identity('manager'), 'form.shares', {
      from: '2026-03-01' as BusinessDate,
      to: '2026-03-31' as BusinessDate,
    });
    expect(shares).toMatchObject({ templateId, forms: 1, counts: { override: 1 } });
    expect(shares?.counts['auto-server']).toBeGreaterThanOrEqual(3);
    expect(shares?.reused).toBeGreaterThan(0.3);
    expect(shares?.keystrokesSaved).toBeGreaterThan(18);
  });

  it('opens empty for somebody the centre does not know', async () => {
    const stranger = await openCase(null);
    const { draftId: blank } = await demo.call(clerk(), 'form.open', { templateId, caseId: stranger });
    expect((await read(blank)).answers).toEqual({});
    await expect(demo.call(clerk(), 'form.open', { templateId: 'nothing', caseId: stranger })).rejects.toThrow(
      'form.unknown',
    );
    await expect(demo.call(clerk(), 'form.open', { templateId, caseId: 'nobody' as CaseId })).rejects.toThrow(
      'case.unknown',
    );
  });
});
