import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandName, InputOf } from '../core/contract/index';
import type { CounterId, ItemId, StaffId, TicketId } from '../core/domain/id';
import { demoPassword } from '../core/service/centre/demo-centre';
import { known, openDemoHub, type DemoHub } from './testing/demo-hub';
import { handleMaterials } from './testing/cases-day';

let demo: DemoHub;

beforeEach(async () => {
  demo = await openDemoHub();
});
afterEach(() => demo.close());

const counter = (n: number) => demo.counters[n - 1] as CounterId;
const clerk = (n: number) => demo.identity('clerk', n);
const manager = () => demo.identity('manager');
const take = (more: object = {}) =>
  demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category, ...more });
const open = (n: number) => demo.call(clerk(n), 'counter.open', { counterId: counter(n) });
const next = (n: number) => demo.call(clerk(n), 'queue.callNext', { counterId: counter(n) });
type AtCounter = 'queue.recall' | 'queue.startService' | 'queue.finish' | 'queue.undo';
const act = (n: number, method: AtCounter) => demo.call(clerk(n), method, { counterId: counter(n) });
const desk = (n: number) => demo.call(clerk(n), 'queue.desk', { counterId: counter(n) });
const set = (changes: Omit<InputOf<'centre.changeSettings'>, 'requestId'>) =>
  demo.call(manager(), 'centre.changeSettings', changes);
const codeOf = async (reply: Promise<unknown>) =>
  reply.then(
    () => 'done',
    (error: unknown) => (error as Error).message,
  );
const serve = async (n: number) => {
  const called = await next(n);
  await act(n, 'queue.startService');
  await act(n, 'queue.finish');
  return called.number;
};
const minutes = (n: number) => demo.clock.pass(n * 60_000);

describe('one person', () => {
  it('holds one waiting ticket of a category, and is shown it again', async () => {
    const idNumber = '11010519491231002X';
    const first = await take({ idNumber });
    expect(await take({ idNumber: ' 11010519491231002x ' })).toMatchObject({ number: first.number, again: true });
    minutes(1);
    expect(await take({ idNumber, categoryId: known.otherCategory })).toMatchObject({ again: false });
    await open(1);
    await serve(1);
    expect(await take({ idNumber })).toMatchObject({ again: false, number: 'E002' });
  });

  it.each([
    ['a wrong digit', '110105194912310021'],
    ['too short', '1101051949'],
    ['what a scanner babbles', '\u0000\u001b[A%%%'],
  ])('is told so when the ID number has %s, and no number is lost', async (_what, idNumber) => {
    expect(await codeOf(take({ idNumber }))).toBe('person.idWrong');
    expect((await take()).number).toBe('E001');
  });

  it('is served by a clerk who has nobody else at any counter', async () => {
    await open(1);
    await take();
    await take();
    await next(1);
    const { staff } = await demo.call(clerk(1), 'session.read', {});
    await demo.call(clerk(2), 'session.signIn', { name: staff?.name ?? '', password: demoPassword });
    await open(2);
    expect(await demo.ask(clerk(2), 'queue.callNext', { counterId: counter(2) })).toMatchObject({
      error: { code: 'staff.busy', details: { number: 'E001', counterNumber: 1 } },
    });
  });

  it('carries what is needed, and is called to a low counter while there is one', async () => {
    const own = (await demo.call(manager(), 'counter.list', {}))[1];
    const { number, name, mode, place, skills } = own as NonNullable<typeof own>;
    await demo.call(manager(), 'counter.change', {
      counterId: counter(2),
      number,
      name,
      mode,
      place,
      skills: { ...skills, low: true },
    });
    await open(1);
    await open(2);
    const first = await take({ lowCounter: true, needsHelp: true });
    expect(first.counterNumbers).toEqual([2]);
    await take();
    expect((await next(1)).number).toBe('E002');
    expect((await desk(2)).waiting).toMatchObject([{ number: 'E001', lowCounter: true, needsHelp: true }]);
    await demo.call(clerk(2), 'counter.close', { counterId: counter(2) });
    await act(1, 'queue.startService');
    await act(1, 'queue.finish');
    expect((await next(1)).number).toBe('E001');
  });
});

describe('several matters on one ticket', () => {
  const plain = 'residence-permit-replacement' as ItemId;

  it('are served one by one or passed on, and the number stays', async () => {
    await open(1);
    await open(6);
    await take({ itemId: known.item, itemIds: [plain] });
    await next(1);
    expect(await codeOf(demo.call(clerk(1), 'queue.finishItem', { counterId: counter(1), itemId: plain }))).toBe(
      'ticket.notServing',
    );
    await act(1, 'queue.startService');
    await demo.call(clerk(1), 'queue.finishItem', { counterId: counter(1), itemId: known.item });
    await demo.call(clerk(1), 'queue.transfer', {
      counterId: counter(1),
      to: { kind: 'category', categoryId: known.otherCategory },
      place: 'front',
      reason: '下一件事',
    });
    expect(await next(6)).toMatchObject({ number: 'E001', itemId: plain, categoryId: known.otherCategory });
    await act(6, 'queue.startService');
    expect((await desk(6)).current?.items).toMatchObject([
      { itemId: known.item, doneAt: expect.any(String) as string },
      { itemId: plain, doneAt: null },
    ]);
    await act(6, 'queue.finish');
  });

  it('can be added at the counter, each once', async () => {
    await open(1);
    await take({ itemId: known.item });
    await next(1);
    const add = (itemId: ItemId) => demo.call(clerk(1), 'queue.addItem', { counterId: counter(1), itemId });
    await add(plain);
    expect(await codeOf(add(plain))).toBe('item.already');
    expect(await codeOf(add(known.item))).toBe('item.already');
    expect(await codeOf(add('nothing' as ItemId))).toBe('item.unknown');
    expect((await desk(1)).current?.items.map(({ itemId }) => itemId)).toEqual([known.item, plain]);
  });
});

describe('taking back a slip', () => {
  const undo = () => demo.call(clerk(1), 'queue.undo', { counterId: counter(1) });

  it('of a call puts the person back where they were, and off the board', async () => {
    await open(1);
    await take();
    await take({ priority: true });
    await take();
    await next(1);
    expect((await desk(1)).undo).toMatchObject({ kind: 'called', number: 'VE001' });
    expect(await undo()).toMatchObject({ number: 'VE001', undone: 'called' });
    const board = await demo.call(demo.identity('hall'), 'queue.board', {});
    expect(board.calls).toEqual([]);
    expect(board.waitingTotal).toBe(3);
    expect((await next(1)).number).toBe('VE001');
    expect(await codeOf(undo())).toBe('done');
  });

  it('of a miss and of a finish gives the counter its person again', async () => {
    await open(1);
    await take();
    await next(1);
    await act(1, 'queue.recall');
    await act(1, 'queue.recall');
    minutes(2);
    await demo.call(clerk(1), 'queue.markMissed', { counterId: counter(1), reason: '未到' });
    await undo();
    expect((await desk(1)).current).toMatchObject({ number: 'E001', state: 'called', calls: 3 });
    await act(1, 'queue.startService');
    await act(1, 'queue.finish');
    demo.clock.pass(5000);
    await undo();
    expect((await desk(1)).current).toMatchObject({ number: 'E001', state: 'serving' });
    expect((await demo.call(demo.identity('rating', 1), 'review.prompt', {})).prompt).toBeNull();
  });

  it('is refused when nothing was done, too late, or when somebody went on with it', async () => {
    await open(1);
    expect(await codeOf(undo())).toBe('undo.nothing');
    await take();
    await next(1);
    demo.clock.pass(5001);
    expect(await codeOf(undo())).toBe('undo.tooLate');
    await act(1, 'queue.startService');
    expect(await codeOf(undo())).toBe('undo.nothing');
    const { ticketId } = await act(1, 'queue.finish');
    await demo.call(demo.identity('rating', 1), 'review.submit', { ticketId, level: 5, tags: [] });
    expect(await codeOf(undo())).toBe('undo.movedOn');
    await take();
    await take();
    await serve(1);
    await next(1);
    await act(1, 'queue.startService');
    expect(await codeOf(undo())).toBe('undo.nothing');
  });
});

describe('a number of the clerk’s choice', () => {
  it('is called with a reason, shows its cost, and stands in the history', async () => {
    await open(1);
    await open(2);
    for (let n = 0; n < 6; n += 1) {
      await take();
      minutes(1);
      await next(1);
      await act(1, 'queue.startService');
      minutes(4);
      await act(1, 'queue.finish');
    }

    await take();
    await take();
    const last = await take();
    const at = { counterId: counter(1), ticketId: last.ticketId };
    expect(await demo.call(clerk(1), 'queue.directCost', at)).toEqual({ skipped: 2, minutesEach: 4 });
    const called = await demo.call(clerk(1), 'queue.callTicket', { ...at, reason: '航班将起飞' });
    expect(called).toMatchObject({ number: last.number, skipped: 2, minutesEach: 4 });
    const history = await demo.call(clerk(2), 'queue.history', { ticketId: last.ticketId });
    expect(history.calls).toMatchObject([{ directReason: '航班将起飞', skipped: 2, counterNumber: 1 }]);
    expect(history.stays.map(({ state }) => state)).toEqual(['waiting', 'called']);
    const late = { counterId: counter(2), ticketId: last.ticketId, reason: '也要叫' };
    expect(await demo.ask(clerk(2), 'queue.callTicket', late)).toMatchObject({
      error: { code: 'ticket.taken', details: { number: last.number, counterNumber: 1 } },
    });
    expect(await codeOf(demo.call(clerk(2), 'queue.callTicket', { ...late, ticketId: 'x' as TicketId }))).toBe(
      'ticket.unknown',
    );
  });
});

describe('going later', () => {
  it('lets a few pass, so often as is set, and nobody is passed for nothing', async () => {
    await open(1);
    const first = await take();
    const later = () => demo.call(demo.identity('kiosk'), 'queue.letLater', { ticketId: first.ticketId });
    expect(await codeOf(later())).toBe('ticket.lastAlready');
    for (let n = 0; n < 9; n += 1) {
      minutes(1);
      await take();
    }

    expect(await later()).toMatchObject({ number: 'E001', passed: 3 });
    expect((await desk(1)).waiting.map(({ number }) => number).slice(0, 5)).toEqual([
      'E002',
      'E003',
      'E004',
      'E001',
      'E005',
    ]);
    await later();
    expect(await codeOf(later())).toBe('ticket.laterTooOften');
  });

  it('comes back from a miss behind a few', async () => {
    await open(1);
    const { ticketId } = await take();
    await next(1);
    await act(1, 'queue.recall');
    await act(1, 'queue.recall');
    for (let n = 0; n < 5; n += 1) {
      minutes(1);
      await take();
    }

    await demo.call(clerk(1), 'queue.markMissed', { counterId: counter(1), reason: '未到' });
    await demo.call(clerk(1), 'queue.requeue', { ticketId, place: 'after-some' });
    expect((await desk(1)).waiting.map(({ number }) => number).indexOf('E001')).toBe(3);
  });
});

describe('sending on', () => {
  const to = (n: number, target: InputOf<'queue.transfer'>['to']) =>
    demo.call(clerk(n), 'queue.transfer', { counterId: counter(n), to: target, place: 'back', reason: '找他' });

  it('goes to a person wherever that person works, and to everybody when that person has left', async () => {
    await open(1);
    await open(2);
    const staff = (await demo.call(manager(), 'staff.list', {})).find(({ roles }) => roles.includes('clerk'));
    const { staff: second } = await demo.call(clerk(2), 'session.read', {});
    const secondId = (await demo.call(manager(), 'staff.list', {})).find(({ name }) => name === second?.name)?.id;
    await take();
    await next(1);
    expect(staff).toBeDefined();
    expect(await codeOf(to(1, { kind: 'staff', staffId: 'nobody' as StaffId }))).toBe('transfer.absent');
    await to(1, { kind: 'staff', staffId: secondId as StaffId });
    expect(await codeOf(next(1))).toBe('queue.empty');
    expect((await desk(2)).waiting).toMatchObject([{ number: 'E001', standing: 'reserved' }]);
    await demo.call(clerk(2), 'counter.close', { counterId: counter(2) });
    expect((await next(1)).number).toBe('E001');
  });

  it('loses nobody when the counter closes that it was sent to', async () => {
    await open(1);
    await open(2);
    await take();
    await next(1);
    expect(await codeOf(to(1, { kind: 'counter', counterId: counter(3) }))).toBe('transfer.closed');
    await to(1, { kind: 'counter', counterId: counter(2) });
    expect(await codeOf(next(1))).toBe('queue.empty');
    await demo.call(clerk(2), 'counter.close', { counterId: counter(2) });
    expect((await next(1)).number).toBe('E001');
  });

  it('keeps a person on hold with where they went, for any clerk to see', async () => {
    await open(1);
    await open(2);
    const { ticketId } = await take();
    await next(1);
    await demo.call(clerk(1), 'queue.hold', { counterId: counter(1), reason: '等复印', place: '二楼复印处' });
    expect((await desk(2)).held).toMatchObject([{ number: 'E001', note: '等复印', heldPlace: '二楼复印处' }]);
    await demo.call(clerk(2), 'queue.resume', { counterId: counter(2), ticketId });
    const { stays } = await demo.call(clerk(2), 'queue.history', { ticketId });
    expect(stays.map(({ state, note }) => [state, note])).toEqual([
      ['waiting', null],
      ['called', null],
      ['held', '等复印'],
      ['serving', null],
    ]);
  });
});

describe('coming back with what was missing', () => {
  it('goes near the front, once, within its days', async () => {
    await open(1);
    await take();
    await next(1);
    const { code, validUntil } = await demo.call(clerk(1), 'queue.giveReturn', {
      counterId: counter(1),
      reason: '补户口簿',
    });
    expect(code).toMatch(/^\d{8}$/);
    expect(validUntil).toBe('2026-03-07');
    await act(1, 'queue.startService');
    await act(1, 'queue.finish');
    const back = (typed: string) => demo.call(demo.identity('kiosk'), 'queue.takeReturn', { code: typed });
    await take();
    const ticket = await back(` ${code.slice(0, 4)} ${code.slice(4)} `);
    expect(await back(code)).toMatchObject({ number: ticket.number, again: true });
    expect((await desk(1)).waiting).toMatchObject([{ number: ticket.number, standing: 'returning' }, {}]);
    await next(1);
    expect((await desk(1)).current?.returnedFrom).toMatchObject({ reason: '补户口簿' });
    expect(await codeOf(back(code))).toBe('return.used');
    expect(await codeOf(back('00000000'))).toBe('return.unknown');
  });

  it('is over after its days', async () => {
    await set({ returnTicketDays: 1 });
    await open(1);
    await take();
    await next(1);
    const { code } = await demo.call(clerk(1), 'queue.giveReturn', { counterId: counter(1), reason: '补照片' });
    demo.clock.pass(48 * 3600_000);
    expect(await codeOf(demo.call(demo.identity('kiosk'), 'queue.takeReturn', { code }))).toBe('return.expired');
  });
});

describe('handing out documents', () => {
  it('has a lane and numbers of its own, for cases whose document is there', async () => {
    await open(1);
    const item = 'residence-permit-replacement' as ItemId;
    const { residentId } = await demo.call(clerk(3), 'resident.register', {
      values: [{ field: 'name', value: '王芳' }],
      verified: true,
    });
    const { cases } = await demo.call(clerk(3), 'case.open', {
      channel: 'phone',
      ticketId: null,
      residentId,
      itemIds: [item],
    });
    const caseId = cases[0]?.caseId as never;
    const kiosk = demo.identity('kiosk');
    const ask = (code: string) => demo.call(kiosk, 'queue.issueHandOut', { code });
    await handleMaterials(demo, caseId);
    const { progressCode } = await demo.call(clerk(3), 'case.accept', { caseId });
    expect(await codeOf(ask(progressCode))).toBe('handOut.notReady');
    await demo.call(clerk(3), 'case.complete', { caseId, outcome: 'granted', words: null });
    const ticket = await ask(progressCode);
    expect(ticket.number).toBe('ZA001');
    expect(await ask(progressCode)).toMatchObject({ number: 'ZA001', again: true });
    const board = await demo.call(demo.identity('hall'), 'queue.board', {});
    expect(board).toMatchObject({ handOutWaiting: 1, waitingTotal: 1 });
    expect(board.waiting.every(({ count }) => count === 0)).toBe(true);
    await next(1);
    expect((await desk(1)).current).toMatchObject({ lane: 'hand-out', caseId });
    await act(1, 'queue.startService');
    await demo.call(clerk(3), 'case.handOver', { caseId, receiver: '本人' });
    expect(await codeOf(ask(progressCode))).toBe('handOut.done');
    expect(await codeOf(ask('nothing at all'))).toBe('handOut.unknown');
    expect(await codeOf(demo.call(kiosk, 'queue.issueHandOut', {}))).toBe('handOut.unknown');
    const plain = { categoryId: known.category };
    expect((await demo.call(clerk(3), 'queue.issueHandOut', plain)).number).toBe('ZE001');
  });
});

describe('limits', () => {
  it('reached between screen and press refuse in words, at the kiosk and not at the desk', async () => {
    const quota = { categoryId: known.category, perHour: 2, perDay: 3 };
    await demo.call(manager(), 'queue.setQuota', quota);
    await take();
    const together = await Promise.all([1, 2, 3].map(() => codeOf(take())));
    expect(together.sort()).toEqual(['done', 'queue.quotaReached', 'queue.quotaReached']);
    const board = await demo.call(demo.identity('kiosk'), 'queue.board', {});
    expect(board.waiting.find(({ categoryId }) => categoryId === known.category)?.quotaReached).toBe('hour');
    expect((await demo.call(clerk(1), 'queue.issueTicket', { categoryId: known.category })).number).toBe('E003');
    minutes(60);
    expect(await demo.ask(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category })).toMatchObject({
      error: { code: 'queue.quotaReached', details: { limit: 'day', again: null } },
    });
    expect(await demo.call(manager(), 'queue.listQuotas', {})).toEqual([quota]);
  });

  it('outside the hours say when the doors open again', async () => {
    await set({ enforceOpeningHours: true });
    demo.clock.pass(12 * 3600_000);
    expect(await demo.ask(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category })).toMatchObject({
      error: { code: 'centre.outsideHours', details: { opensAt: '2026-03-03T00:30:00.000Z' } },
    });
  });
});

describe('the tide', () => {
  it('brings a tide counter in above its mark and lets it out at the lower one', async () => {
    await set({ tideThreshold: 3, tideCloseThreshold: 1 });
    const own = (await demo.call(manager(), 'counter.list', {}))[1];
    const { number, name, place, skills } = own as NonNullable<typeof own>;
    await demo.call(manager(), 'counter.change', { counterId: counter(2), number, name, mode: 'tide', place, skills });
    await open(1);
    await open(2);
    await take();
    expect(await codeOf(next(2))).toBe('counter.tideOut');
    for (let n = 0; n < 3; n += 1) {
      await take();
    }

    expect((await desk(2)).isTideIn).toBe(true);
    expect(await serve(2)).toBe('E001');
    expect(await serve(2)).toBe('E002');
    expect(await serve(2)).toBe('E003');
    expect((await desk(2)).isTideIn).toBe(false);
    expect(await codeOf(next(2))).toBe('counter.tideOut');
    expect(await serve(1)).toBe('E004');
  });
});

describe('a quick answer', () => {
  it('is counted without a number, also beside the person at the counter', async () => {
    await open(1);
    await take();
    await next(1);
    const quick = (more: object = {}) =>
      demo.call(clerk(1), 'queue.quickService', { counterId: counter(1), categoryId: known.category, ...more });
    await quick();
    await quick({ itemId: known.item });
    expect(await codeOf(quick({ itemId: 'residence-permit-replacement' as ItemId }))).toBe('item.unknown');
    expect((await desk(1)).today).toEqual({ finished: 0, missed: 0, quick: 2 });
  });
});

describe('calling by itself', () => {
  it('is off until it is set, and then calls for idle counters only', async () => {
    const auto = () => demo.hub.dispatch({ kind: 'host' }, 'queue.autoCall', { requestId: String(Math.random()) });
    await open(1);
    await open(2);
    await demo.call(clerk(2), 'counter.pause', { counterId: counter(2), reason: '午餐' });
    await take();
    await take();
    await take();
    minutes(5);
    expect(await auto()).toEqual({ ok: true, value: { called: 0 } });
    await set({ autoCallSeconds: 30 });
    expect(await auto()).toEqual({ ok: true, value: { called: 1 } });
    expect((await desk(1)).current?.number).toBe('E001');
    await act(1, 'queue.startService');
    await act(1, 'queue.finish');
    demo.clock.pass(29_000);
    expect(await auto()).toEqual({ ok: true, value: { called: 0 } });
    demo.clock.pass(1000);
    expect(await auto()).toEqual({ ok: true, value: { called: 1 } });
    await demo.call(clerk(2), 'counter.open', { counterId: counter(2) });
    expect(await auto()).toEqual({ ok: true, value: { called: 0 } });
  });
});

it('answers every command of the visit with words for a counter that is not one’s own', async () => {
  const mine = { counterId: counter(1) };
  const calls: readonly [CommandName, object][] = [
    ['queue.undo', mine],
    ['queue.addItem', { ...mine, itemId: known.item }],
    ['queue.finishItem', { ...mine, itemId: known.item }],
    ['queue.quickService', { ...mine, categoryId: known.category }],
    ['queue.giveReturn', { ...mine, reason: '补材料' }],
    ['queue.callTicket', { ...mine, ticketId: 'x', reason: '急' }],
  ];
  for (const [method, input] of calls) {
    expect(await demo.ask(clerk(2), method, input as never)).toMatchObject({ error: { code: 'counter.notYours' } });
  }
});
