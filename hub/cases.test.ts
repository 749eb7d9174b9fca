import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseId, CounterId, ItemId, ResidentId, TicketId } from '../core/domain/id';
import { demoPassword } from '../core/service/centre/demo-centre';
import { handleMaterials } from './testing/cases-day';
import { known, openDemoHub, type DemoHub } from './testing/demo-hub';

const permit = 'residence-permit-replacement' as ItemId;
const medicalCard = 'medical-insurance-card-application' as ItemId;

let demo: DemoHub;
let ticketId: TicketId;
let residentId: ResidentId;

const clerk = () => demo.identity('clerk', 3);
const read = (caseId: CaseId) => demo.call(clerk(), 'case.read', { caseId });

beforeAll(async () => {
  demo = await openDemoHub();
  const counterId = demo.counters[2] as CounterId;
  await demo.call(clerk(), 'counter.open', { counterId });
  ({ ticketId } = await demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category }));
  await demo.call(clerk(), 'queue.callNext', { counterId });
  await demo.call(clerk(), 'queue.startService', { counterId });
  ({ residentId } = await demo.call(clerk(), 'resident.register', {
    values: [
      { field: 'name', value: '王芳' },
      { field: 'phones', value: '13800138000' },
    ],
    document: { kind: 'residentIdCard', number: '11010519491231002X' },
    verified: true,
  }));
});
afterAll(() => demo.close());

async function open(itemIds: readonly ItemId[], at: TicketId | null = ticketId): Promise<readonly CaseId[]> {
  const { cases } = await demo.call(clerk(), 'case.open', {
    channel: at === null ? 'phone' : 'counter',
    ticketId: at,
    residentId: at === null ? residentId : null,
    itemIds: [...itemIds],
  });
  return cases.map(({ caseId }) => caseId);
}

const textOf = async (documentId: never) =>
  (await demo.call(clerk(), 'document.read', { documentId })).html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('one conversation, several services', () => {
  let first: CaseId;
  let second: CaseId;

  it('opens a case for each, before anybody knows whose they are', async () => {
    [first, second] = (await open([permit, medicalCard])) as [CaseId, CaseId];
    const listed = await demo.call(clerk(), 'case.ofTicket', { ticketId });
    expect(listed.map(({ state, residentName, number }) => [state, residentName, number])).toEqual([
      ['preparing', '', null],
      ['preparing', '', null],
    ]);
    expect(new Set(listed.map(({ togetherId }) => togetherId)).size).toBe(1);
  });

  it('accepts nothing of a stranger, then nothing with a material unspoken of', async () => {
    await expect(demo.call(clerk(), 'case.accept', { caseId: first })).rejects.toThrow('case.noResident');
    await demo.call(clerk(), 'resident.identify', { ticketId, residentId });
    expect((await read(first)).residentName).toBe('王*');
    const reply = await demo.ask(clerk(), 'case.accept', { caseId: first });
    const materials = (await read(first)).materials.map(({ name }) => name);
    expect(materials.length).toBeGreaterThan(0);
    expect(reply).toMatchObject({ error: { code: 'case.incomplete', details: { forms: [], materials } } });
  });

  it('takes a deferred material only with the day it is promised for', async () => {
    const defer = { caseId: first, materialId: 'm1', form: 'deferred', copies: 1 } as const;
    await expect(demo.call(clerk(), 'case.setMaterial', { ...defer, dueOn: null })).rejects.toThrow(
      'case.promiseNeeded',
    );
    await expect(demo.call(clerk(), 'case.setMaterial', { ...defer, dueOn: '2026-03-01' as never })).rejects.toThrow(
      'case.promiseNeeded',
    );
    await expect(
      demo.call(clerk(), 'case.setMaterial', { ...defer, materialId: 'm99', dueOn: '2026-03-09' as never }),
    ).rejects.toThrow('material.unknown');
    await handleMaterials(demo, first);
    await demo.call(clerk(), 'case.setMaterial', { ...defer, dueOn: '2026-03-09' as never });
    expect((await read(first)).materials[0]).toMatchObject({ form: 'deferred', dueOn: '2026-03-09' });
  });

  it('accepts with a number, a promised day by workdays, and a notice that says so', async () => {
    const accepted = await demo.call(clerk(), 'case.accept', { caseId: first });
    expect(accepted.number).toBe('310101001000202603020001');
    // 7 workdays from Monday 2 March 2026.
    expect(accepted.dueOn).toBe('2026-03-11');
    const text = await textOf(accepted.documentId as never);
    for (const part of ['受理通知书', accepted.number, '王芳', '2026年3月11日', '容缺', accepted.progressCode]) {
      expect(text, part).toContain(part);
    }
    expect(text).not.toContain('11010519491231002X');
    expect(await read(first)).toMatchObject({ state: 'accepted', lamp: 'green', mode: 'direct' });
    await expect(demo.call(clerk(), 'case.accept', { caseId: first })).rejects.toThrow('case.notNow');
    await expect(
      demo.call(clerk(), 'case.setMaterial', {
        caseId: first,
        materialId: 'm1',
        form: 'paper',
        copies: 1,
        dueOn: null,
      }),
    ).rejects.toThrow('case.notGathering');
  });

  it('says once what is missing, and marks a second time', async () => {
    const once = await demo.call(clerk(), 'case.giveNotice', { caseId: second, missing: ['户口簿原件'] });
    expect(once.nth).toBe(1);
    expect(await textOf(once.documentId as never)).toContain('户口簿原件');
    expect((await demo.call(clerk(), 'case.giveNotice', { caseId: second, missing: ['照片'] })).nth).toBe(2);
    expect(await read(second)).toMatchObject({ notices: 2 });
  });

  it('keeps the history in order, with who did what', async () => {
    const { history, papers } = await read(first);
    expect(history.map(({ type }) => type)).toEqual(['case.opened', 'case.residentSet', 'case.accepted']);
    expect(history.every(({ by }) => by !== null)).toBe(true);
    expect(papers.map(({ kind }) => kind)).toEqual(['acceptance-notice']);
  });

  it('belongs to its counter while the person is there', async () => {
    await demo.call(demo.identity('clerk', 4), 'counter.open', { counterId: demo.counters[3] as CounterId });
    await expect(
      demo.call(demo.identity('clerk', 4), 'case.abandon', { caseId: second, reason: '误开' }),
    ).rejects.toThrow('counter.notYours');
    await demo.call(clerk(), 'case.abandon', { caseId: second, reason: '误开' });
    await expect(demo.call(clerk(), 'case.abandon', { caseId: second, reason: '误开' })).rejects.toThrow('case.closed');
  });

  it('tells the holder of the receipt how it stands, and nobody who guesses', async () => {
    const { progressCode } = await read(first);
    const ask = (code: string) => demo.call(demo.identity('kiosk'), 'case.progress', { code });
    const answer = await ask(`${progressCode?.slice(0, 5).toLowerCase()} ${progressCode?.slice(5)}`);
    expect(answer).toEqual({
      found: true,
      itemName: (await read(first)).itemName,
      state: 'accepted',
      since: '2026-03-02',
      dueOn: '2026-03-11',
    });
    expect((await ask('2222222222')).found).toBe(false);
    expect((await ask('')).found).toBe(false);
  });
});

describe('the clock', () => {
  it('stands while a case is suspended, and what was left is left after', async () => {
    const [caseId] = (await open([permit], null)) as [CaseId];
    await handleMaterials(demo, caseId);
    await demo.call(clerk(), 'case.accept', { caseId });
    await demo.call(clerk(), 'case.suspend', { caseId, kind: 'special', reason: '等待鉴定' });
    expect(await read(caseId)).toMatchObject({ state: 'suspended', lamp: 'off' });
    const { staff } = await demo.call(clerk(), 'session.read', {});
    demo.clock.pass(7 * 24 * 3_600_000);
    // The session ended with the day.
    await demo.call(clerk(), 'session.signIn', { name: staff?.name ?? '', password: demoPassword });
    const { dueOn } = await demo.call(clerk(), 'case.resume', { caseId });
    expect(dueOn).toBe('2026-03-18');
    expect((await read(caseId)).history.find(({ type }) => type === 'case.suspended')?.words).toBe('等待鉴定');
  });
});

describe('received here, accepted elsewhere', () => {
  it('names both centres and where the papers are, on the receipt too', async () => {
    const [caseId] = (await open([medicalCard], null)) as [CaseId];
    await handleMaterials(demo, caseId);
    const acceptingCentre = '他街道社区事务受理服务中心';
    const received = await demo.call(clerk(), 'case.receive', { caseId, acceptingCentre });
    expect(await textOf(received.documentId as never)).toContain(acceptingCentre);
    const file = await read(caseId);
    expect(file).toMatchObject({
      state: 'received',
      mode: 'forwarded',
      acceptingCentre,
      paperHeldAt: file.receivingCentre,
    });
    await demo.call(clerk(), 'case.askSupplement', { caseId, missing: ['照片'] });
    await demo.call(clerk(), 'case.supplement', { caseId });
    const accepted = await demo.call(clerk(), 'case.accept', { caseId });
    expect(accepted.number).toBe(received.number);
    expect(accepted.progressCode).toBe(received.progressCode);
    expect(await read(caseId)).toMatchObject({ state: 'accepted', mode: 'forwarded' });
  });
});

describe('the list', () => {
  const list = (input: object) => demo.call(clerk(), 'case.list', { after: null, limit: 50, ...input });

  it('finds by number, by the code of the receipt and by whatever finds the person', async () => {
    const all = (await list({})).cases;
    const one = all.find(({ number }) => number !== null);
    expect((await list({ text: one?.number })).cases.map(({ caseId }) => caseId)).toEqual([one?.caseId]);
    expect((await list({ text: 'wf' })).cases).toHaveLength(all.length);
    expect((await list({ text: '李四' })).cases).toEqual([]);
    expect(JSON.stringify(all)).not.toContain('王芳');
  });

  it('narrows by state and turns its pages without losing or repeating any', async () => {
    const all = (await list({})).cases.map(({ caseId }) => caseId);
    const seen: CaseId[] = [];
    let after: unknown = null;
    do {
      const page = await list({ after, limit: 2 });
      seen.push(...page.cases.map(({ caseId }) => caseId));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(all);
    expect((await list({ states: ['abandoned'] })).cases).toHaveLength(1);
    expect(
      (await list({ dueBy: '2026-12-31' })).cases.every(({ state }) => ['accepted', 'processing'].includes(state)),
    ).toBe(true);
  });
});
