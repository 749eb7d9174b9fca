import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BusinessDate } from '../core/domain/calendar/instant';
import type { CaseId, CounterId, ItemId, ResidentId, StaffId } from '../core/domain/id';
import { demoPassword } from '../core/service/centre/demo-centre';
import { handleMaterials } from './testing/cases-day';
import { known, openDemoHub, type DemoHub } from './testing/demo-hub';
import { readXlsx, sheetOf } from './testing/read-xlsx';

const permit = 'residence-permit-replacement' as ItemId;
const medicalCard = 'medical-insurance-card-application' as ItemId;
const hour = 3_600_000;

let demo: DemoHub;
const clerk = () => demo.identity('clerk', 3);
const manager = () => demo.identity('manager');
const day = (text: string) => text as BusinessDate;

type Listed = { caseId: CaseId; openedAt: string; dueOn: string | null; lamp: string; state: string };

async function register(name: string): Promise<ResidentId> {
  const values = [{ field: 'name' as const, value: name }];
  return (await demo.call(clerk(), 'resident.register', { values, verified: true })).residentId;
}

async function open(residentId: ResidentId, itemIds: readonly ItemId[]): Promise<readonly CaseId[]> {
  const asked = { channel: 'phone', ticketId: null, residentId } as const;
  return (await demo.call(clerk(), 'case.open', { ...asked, itemIds: [...itemIds] })).cases.map(({ caseId }) => caseId);
}

const list = (input: object = {}, limit = 100) =>
  demo.call(clerk(), 'case.list', { after: null, limit, ...input }) as Promise<{
    cases: Listed[];
    next: unknown;
    crowded: boolean;
  }>;

/** Every page after the other, three at a time. */
async function turnPages(input: object): Promise<readonly Listed[]> {
  const seen: Listed[] = [];
  let after: unknown = null;
  do {
    const page = await list({ ...input, after }, 3);
    seen.push(...page.cases);
    after = page.next;
  } while (after !== null);
  return seen;
}

const people: ResidentId[] = [];

beforeAll(async () => {
  demo = await openDemoHub();
  await demo.call(clerk(), 'counter.open', { counterId: demo.counters[2] as CounterId });
  for (const name of ['𠮷𬎆', '买买提·吐尔逊', '王芳', '王小芳']) {
    people.push(await register(name));
  }

  for (const [index, residentId] of [...people, ...people].entries()) {
    demo.clock.pass(index % 2 === 0 ? 0 : 60_000);
    const [first] = await open(residentId, index % 3 === 0 ? [permit, medicalCard] : [permit]);
    if (index % 2 === 0 && first !== undefined) {
      await handleMaterials(demo, first);
      await demo.call(clerk(), 'case.accept', { caseId: first });
    }
  }
}, 180_000);
afterAll(() => demo.close());

describe('the pages of the list', () => {
  it.each([
    ['everything', {}],
    ['several states', { states: ['preparing', 'accepted', 'abandoned'] }],
    ['one item', { itemId: permit }],
    ['an item and a state', { itemId: permit, states: ['preparing'] }],
    ['mine', { staffId: 'me' }],
    ['mine, in states', { staffId: 'me', states: ['accepted', 'preparing'] }],
    ['a channel', { channel: 'phone' }],
    ['a channel and a state', { channel: 'phone', states: ['accepted'] }],
    ['days of opening', { openedFrom: day('2026-03-02'), openedTo: day('2026-03-02') }],
    ['lamps', { lamps: ['green', 'unknown'] }],
    ['mine by lamp', { staffId: 'me', lamps: ['green', 'unknown'] }],
    ['a surname', { text: 'wang' }],
    ['a surname and a state', { text: 'wang', states: ['accepted'] }],
  ])('of %s, three at a time, are the whole list, newest first, none twice', async (_what, filter) => {
    const whole = (await list(filter)).cases;
    const turned = await turnPages(filter);
    expect(whole.length).toBeGreaterThan(1);
    expect(turned.map(({ caseId }) => caseId)).toEqual(whole.map(({ caseId }) => caseId));
    expect(new Set(turned.map(({ caseId }) => caseId)).size).toBe(turned.length);
    const places = turned.map(({ openedAt, caseId }) => `${openedAt} ${caseId}`);
    expect(places).toEqual(places.toSorted().toReversed());
  });

  it('by the promised day are in its order, and hold only cases that have one', async () => {
    const turned = await turnPages({ order: 'due' });
    expect(turned.length).toBe(4);
    const days = turned.map(({ dueOn }) => dueOn);
    expect(days.every((one) => one !== null)).toBe(true);
    expect(days).toEqual(days.toSorted());
  });

  it('find the days of opening as they are shown, in Shanghai', async () => {
    expect((await list({ openedTo: day('2026-03-01') })).cases).toEqual([]);
    expect((await list({ openedFrom: day('2026-03-03') })).cases).toEqual([]);
    const odd = await demo.ask(clerk(), 'case.list', { after: null, limit: 5, openedFrom: day('2026-02-30') });
    expect(odd).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
  });

  it('list the cases of two merged records once each, by the words of either', async () => {
    const before = (await list({ text: '王芳' })).cases.length + (await list({ text: '王小芳' })).cases.length;
    const [, , into, from] = people as [ResidentId, ResidentId, ResidentId, ResidentId];
    const { mergeId } = await demo.call(manager(), 'resident.merge', { intoId: into, fromId: from });
    for (const text of ['王芳', '王小芳', 'wang', 'wxf']) {
      const turned = await turnPages({ text });
      expect(turned.length, text).toBe(before);
      expect(new Set(turned.map(({ caseId }) => caseId)).size).toBe(before);
    }

    await demo.call(manager(), 'resident.unmerge', { mergeId });
    expect((await list({ text: '王小芳' })).cases.length).toBeLessThan(before);
  });
});

it('a manager gives a case to somebody else from the list, and a closed one to nobody', async () => {
  const { staff } = await demo.call(manager(), 'case.listStaff', {});
  const [first] = await open(people[0] as ResidentId, [permit]);
  const caseId = first as CaseId;
  const before = (await demo.call(manager(), 'case.read', { caseId })).staffName;
  const other = staff.find(({ name }) => name !== before);
  await demo.call(manager(), 'case.assign', { caseId, staffId: other?.staffId as StaffId });
  expect((await demo.call(manager(), 'case.read', { caseId })).staffName).toBe(other?.name);
  await demo.call(clerk(), 'case.abandon', { caseId, reason: '不办了' });
  const late = await demo.ask(manager(), 'case.assign', { caseId, staffId: other?.staffId as StaffId });
  expect(late).toMatchObject({ ok: false, error: { code: 'case.closed' } });
});

describe('views', () => {
  const filter = { states: ['accepted' as const], staffId: 'me' as const };
  const views = async (as = clerk()) => (await demo.call(as, 'case.listViews', {})).views;

  it('are one’s own until the manager shares one, and come back after a restart', async () => {
    await demo.call(clerk(), 'case.saveView', { viewId: null, name: '我受理的', shared: false, filter, order: 'due' });
    await demo.call(manager(), 'case.saveView', {
      viewId: null,
      name: '全中心',
      shared: true,
      filter,
      order: 'newest',
    });
    demo = await demo.restart();
    expect((await views()).map(({ name, shared }) => [name, shared])).toEqual([
      ['我受理的', false],
      ['全中心', true],
    ]);
    expect((await views(demo.identity('clerk', 4))).map(({ name }) => name)).toEqual(['全中心']);
    expect((await views())[0]).toMatchObject({ filter, order: 'due' });
  });

  it('of all are changed by the manager alone, and no two have one name', async () => {
    const [own, shared] = await views();
    const ask = (viewId: string | null, name: string) =>
      demo.call(clerk(), 'case.saveView', { viewId, name, shared: false, filter, order: 'newest' });
    await expect(ask(shared?.viewId ?? '', '别的')).rejects.toThrow('view.managerOnly');
    await expect(ask(null, '我受理的')).rejects.toThrow('view.nameTaken');
    await expect(demo.call(clerk(), 'case.removeView', { viewId: shared?.viewId ?? '' })).rejects.toThrow(
      'view.managerOnly',
    );
    await expect(demo.call(manager(), 'case.removeView', { viewId: own?.viewId ?? '' })).rejects.toThrow(
      'view.unknown',
    );
    await demo.call(clerk(), 'case.removeView', { viewId: own?.viewId ?? '' });
    expect((await views()).map(({ name }) => name)).toEqual(['全中心']);
  });
});

describe('an export', () => {
  const ask = (as = clerk(), more: object = {}) =>
    demo.call(as, 'case.export', { order: 'newest', language: 'zh', witness: null, ...more });

  async function cellsOf(exportId: string, as = clerk()) {
    const { base64, fileName } = await demo.call(as, 'case.readExport', { exportId });
    expect(fileName).toMatch(/^cases-2026-03-0\d-\d{6}\.xlsx$/);
    return readXlsx(Buffer.from(base64, 'base64'));
  }

  it('holds the list as it is shown, names masked, rare signs whole, each row marked', async () => {
    const { exportId, rows } = await ask();
    const all = (await list()).cases;
    expect(rows).toBe(all.length);
    const cells = await cellsOf(exportId);
    const data = cells.slice(4);
    expect(data).toHaveLength(all.length);
    expect(cells[1]?.[0]).toContain(`共 ${all.length} 件`);
    const names = new Set(data.map((row) => row[2]));
    expect(names).toContain('𠮷*');
    expect(names).toContain('王*');
    expect(JSON.stringify(cells)).not.toMatch(/王芳|吐尔逊|𬎆/);
    const { staff } = await demo.call(clerk(), 'session.read', {});
    expect(data.every((row) => row.at(-1)?.startsWith(`${staff?.name ?? ''} 2026-03-02`))).toBe(true);
  });

  it('is no formula, whatever the centre is called', async () => {
    const { exportId } = await ask();
    const { base64 } = await demo.call(clerk(), 'case.readExport', { exportId });
    const sheet = sheetOf(Buffer.from(base64, 'base64'));
    expect(sheet).toContain('<sheetData>');
    expect(sheet).not.toContain('<f>');
  });

  it('is on record with who, which filter and how many, and its words are sealed', async () => {
    await ask(clerk(), { text: '王芳', states: ['accepted', 'preparing'] });
    const [newest] = (await demo.call(manager(), 'case.listExports', {})).exports;
    const { staff } = await demo.call(clerk(), 'session.read', {});
    expect(newest).toMatchObject({
      by: staff?.name,
      witness: null,
      rows: (await list({ text: '王芳' })).cases.length,
      searched: true,
      filter: { states: ['accepted', 'preparing'] },
    });
    expect(JSON.stringify(await demo.call(manager(), 'audit.list', { limit: 5 }))).not.toContain('王芳');
  });

  it('is handed to nobody else, and not for long', async () => {
    const { exportId } = await ask();
    await expect(demo.call(manager(), 'case.readExport', { exportId })).rejects.toThrow('export.gone');
    demo.clock.pass(5 * 60_000);
    await expect(demo.call(clerk(), 'case.readExport', { exportId })).rejects.toThrow('export.gone');
  });

  it('of many rows takes the manager and a second person’s password', async () => {
    await demo.call(manager(), 'centre.changeSettings', { massExportRows: 3 });
    await expect(ask()).rejects.toThrow('export.managerOnly');
    await expect(ask(manager())).rejects.toThrow('export.witnessNeeded');
    const { staff: boss } = await demo.call(manager(), 'session.read', {});
    const { staff: other } = await demo.call(clerk(), 'session.read', {});
    const witness = (name: string | undefined, password = demoPassword) => ({ witness: { name, password } });
    await expect(ask(manager(), witness(boss?.name))).rejects.toThrow('export.witnessSame');
    await expect(ask(manager(), witness(other?.name, 'guessed!'))).rejects.toThrow('session.wrong');
    await expect(ask(manager(), witness('没有此人'))).rejects.toThrow('session.wrong');
    const { exportId } = await ask(manager(), witness(other?.name));
    expect((await cellsOf(exportId, manager()))[1]?.[0]).toContain(`复核人 ${other?.name ?? ''}`);
    const [newest] = (await demo.call(manager(), 'case.listExports', {})).exports;
    expect(newest).toMatchObject({ by: boss?.name, witness: other?.name });
    // Guessing a colleague's password here locks as it does at the sign-in.
    for (let n = 0; n < 4; n += 1) {
      await demo.ask(manager(), 'case.export', {
        order: 'newest',
        language: 'zh',
        ...witness(other?.name, `guess-${n}`),
      } as never);
    }

    await expect(ask(manager(), witness(other?.name))).rejects.toThrow('session.locked');
    await demo.call(manager(), 'centre.changeSettings', { massExportRows: 200 });
  });

  it('is all or nothing', async () => {
    await demo.call(manager(), 'centre.changeSettings', { mostExportRows: 2 });
    await expect(ask()).rejects.toThrow('export.tooMany');
    await demo.call(manager(), 'centre.changeSettings', { mostExportRows: 5000 });
    await expect(ask(clerk(), { text: '查无此人' })).rejects.toThrow('export.nothing');
  });
});

describe('a request by telephone', () => {
  const caller = { name: '赵来电', phone: '13611112222' };
  const request = { itemIds: [permit], residentId: null, caller, words: '补办要带什么', callBackOn: null };
  let caseId: CaseId;

  it('is a case of the list at once, found by the name and the number that were said', async () => {
    const asked = { ...request, callBackOn: day('2026-03-05') };
    caseId = (await demo.call(clerk(), 'case.takeRequest', asked)).cases[0]?.caseId as CaseId;
    for (const text of ['赵来电', 'zld', '13611112222']) {
      expect((await list({ text })).cases).toMatchObject([
        { caseId, channel: 'phone', state: 'preparing', residentName: '赵*', callBackOn: '2026-03-05' },
      ]);
    }

    expect((await list({ callBack: true })).cases).toHaveLength(1);
    const { history } = await demo.call(clerk(), 'case.read', { caseId });
    expect(history.find(({ type }) => type === 'case.requestNoted')?.words).toBe('补办要带什么');
  });

  it('is called back: not reached waits on, reached is done', async () => {
    const call = (reached: boolean) =>
      demo.call(clerk(), 'case.callBack', { caseId, reached, words: '说过了', againOn: null });
    await call(false);
    expect((await list({ callBack: true })).cases).toHaveLength(1);
    await call(true);
    expect((await list({ callBack: true })).cases).toEqual([]);
    await expect(call(true)).rejects.toThrow('case.noCallBack');
  });

  it('is taken up at a counter by whoever was identified there', async () => {
    const { ticketId } = await demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
    await expect(demo.call(clerk(), 'case.takeUp', { caseId, ticketId })).rejects.toThrow('counter.notYours');
    await demo.call(clerk(), 'queue.callNext', { counterId: demo.counters[2] as CounterId });
    await demo.call(clerk(), 'queue.startService', { counterId: demo.counters[2] as CounterId });
    const residentId = people[2] as ResidentId;
    await demo.call(clerk(), 'resident.identify', { ticketId, residentId });
    // A known person's case is not another's.
    const [other] = await open(people[1] as ResidentId, [permit]);
    await expect(demo.call(clerk(), 'case.takeUp', { caseId: other as CaseId, ticketId })).rejects.toThrow(
      'case.otherResident',
    );
    await demo.call(clerk(), 'case.takeUp', { caseId, ticketId });
    const [taken] = await demo.call(clerk(), 'case.ofTicket', { ticketId });
    expect(taken).toMatchObject({ caseId, residentId, residentName: '王*' });
    await expect(demo.call(clerk(), 'case.takeUp', { caseId, ticketId })).rejects.toThrow('case.atCounter');
  });

  it('says no to yesterday, to nobody, and to a number that is none', async () => {
    const ask = (more: object) => demo.call(clerk(), 'case.takeRequest', { ...request, ...more });
    await expect(ask({ callBackOn: day('2026-03-01') })).rejects.toThrow('case.callBackPast');
    await expect(ask({ caller: null })).rejects.toThrow('case.noCaller');
    await expect(ask({ caller: { name: '赵', phone: '不知道' } })).rejects.toThrow('resident.valueInvalid');
    await expect(ask({ itemIds: ['no-such-item'] })).rejects.toThrow('item.unknown');
  });
});

describe('a request over the network', () => {
  it('comes by a station of its own, which may do nothing besides', async () => {
    const added = { kind: 'network', name: '一网通办', counterId: null, tokenSha256: 'a'.repeat(64) } as const;
    const { stationId } = await demo.call(manager(), 'station.add', added);
    const program = { kind: 'station', stationId } as const;
    const request = {
      itemIds: [permit, medicalCard],
      residentId: null,
      caller: { name: '钱网办', phone: '13733334444' },
      words: '想换证',
      callBackOn: null,
    };
    const { cases } = await demo.call(program, 'case.takeRequest', request);
    expect(cases).toHaveLength(2);
    expect((await list({ channel: 'network' })).cases.map(({ caseId }) => caseId).toSorted()).toEqual(
      cases.map(({ caseId }) => caseId).toSorted(),
    );
    const known = { ...request, residentId: people[0] as ResidentId };
    await expect(demo.call(program, 'case.takeRequest', known)).rejects.toThrow('method.forbidden');
    await expect(demo.call(program, 'case.list', { after: null, limit: 5 })).rejects.toThrow('method.forbidden');
    await expect(demo.call(program, 'resident.find', { text: '钱' })).rejects.toThrow('method.forbidden');
  });
});

describe('the look-up at the kiosk', () => {
  const kiosk = () => demo.identity('kiosk');
  const ask = (code: string, as = kiosk()) => demo.ask(as, 'case.progress', { code });

  it('pauses after wrong codes, says for how long, and lets other screens go on', async () => {
    const { progressCode } = await demo.call(clerk(), 'case.read', {
      caseId: (await list({ states: ['accepted'] })).cases[0]?.caseId as CaseId,
    });
    for (let n = 0; n < 5; n += 1) {
      // A slip of the hand is no guess.
      expect(await ask('22')).toMatchObject({ value: { found: false } });
      expect(await ask(`222222222${n + 2}`)).toMatchObject({ value: { found: false } });
    }

    expect(await ask(progressCode ?? '')).toMatchObject({
      error: { code: 'progress.tooManyTries', details: { seconds: 180 } },
    });
    expect(await ask(progressCode ?? '', clerk())).toMatchObject({ value: { found: true } });
    demo.clock.pass(3 * 60_000);
    expect(await ask(progressCode ?? '')).toMatchObject({ value: { found: true, state: 'accepted' } });
  });
});

it('knows who works here, for a list of one person’s cases', async () => {
  const { staff } = await demo.call(clerk(), 'case.listStaff', {});
  expect(staff.length).toBeGreaterThan(2);
  expect(Object.keys(staff[0] ?? {}).toSorted()).toEqual(['name', 'staffId']);
  const one = staff[0]?.staffId as StaffId;
  const { cases } = await list({ staffId: one });
  expect(Array.isArray(cases)).toBe(true);
  demo.clock.pass(hour);
});
