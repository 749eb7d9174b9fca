import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CounterId, TicketId } from '../core/domain/id';
import { known, openDemoHub, type DemoHub } from './testing/demo-hub';

let demo: DemoHub;

beforeEach(async () => {
  demo = await openDemoHub();
});
afterEach(() => demo.close());

const counter = (n: number) => demo.counters[n - 1] as CounterId;
const take = (more: object = {}) =>
  demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category, ...more });
const clerk = (n: number) => demo.identity('clerk', n);
const open = (n: number) => demo.call(clerk(n), 'counter.open', { counterId: counter(n) });
const next = (n: number) => demo.ask(clerk(n), 'queue.callNext', { counterId: counter(n) });
const act = (n: number, method: 'queue.recall' | 'queue.startService' | 'queue.finish') =>
  demo.call(clerk(n), method, { counterId: counter(n) });
const codeOf = async (reply: Promise<unknown>) =>
  reply.then(
    () => 'done',
    (error: unknown) => (error as Error).message,
  );

describe('calling', () => {
  it('never hands one ticket to two counters, and numbers without gaps', async () => {
    await Promise.all([1, 2, 3, 4, 5, 8].map(open));
    const tickets = await Promise.all(Array.from({ length: 20 }, () => take()));
    expect(tickets.map((ticket) => ticket.number).sort()).toEqual(
      Array.from({ length: 20 }, (_, i) => `E${String(i + 1).padStart(3, '0')}`),
    );

    const called: string[] = [];
    while (called.length < 20) {
      const round = await Promise.all([1, 2, 3, 4, 5, 8].map(next));
      for (const [index, reply] of round.entries()) {
        if (reply.ok) {
          called.push((reply.value as { ticketId: string }).ticketId);
          await act([1, 2, 3, 4, 5, 8][index] as number, 'queue.startService');
          await act([1, 2, 3, 4, 5, 8][index] as number, 'queue.finish');
        } else {
          expect(reply.error.code).toBe('queue.empty');
        }
      }
    }

    expect(new Set(called).size).toBe(20);
  });

  it('answers a repeated request with the first reply, and calls nobody else', async () => {
    await open(1);
    await take();
    await take();
    const once = { counterId: counter(1), requestId: 'blink' };
    const first = await demo.ask(clerk(1), 'queue.callNext', once);
    const again = await Promise.all([
      demo.ask(clerk(1), 'queue.callNext', once),
      demo.ask(clerk(1), 'queue.callNext', once),
    ]);
    expect(first.ok).toBe(true);
    expect(again).toEqual([first, first]);
    const board = await demo.call(demo.identity('hall'), 'queue.board', {});
    expect(board.calls).toHaveLength(1);
    expect(board.waitingTotal).toBe(1);
  });

  it('refuses a request id that was used for something else', async () => {
    await open(1);
    await take();
    await demo.call(clerk(1), 'queue.callNext', { counterId: counter(1), requestId: 'same' });
    const reply = await demo.ask(clerk(1), 'queue.startService', { counterId: counter(1), requestId: 'same' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'request.reused' } });
  });

  it('keeps a reply across a restart', async () => {
    const first = await take({ requestId: 'before' });
    demo = await demo.restart();
    expect(await take({ requestId: 'before' })).toEqual(first);
  });

  it('says no in words of its own for each wrong moment', async () => {
    expect(await codeOf(demo.call(clerk(1), 'queue.callNext', { counterId: counter(1) }))).toBe('counter.closed');
    await open(1);
    expect(await codeOf(demo.call(clerk(1), 'queue.callNext', { counterId: counter(1) }))).toBe('queue.empty');
    expect(await codeOf(act(1, 'queue.startService'))).toBe('ticket.none');
    await take();
    await take();
    await next(1);
    expect(await next(1)).toMatchObject({ error: { code: 'counter.busy', details: { number: 'E001' } } });
    expect(await codeOf(act(1, 'queue.finish'))).toBe('ticket.notServing');
    expect(await codeOf(demo.call(clerk(1), 'counter.close', { counterId: counter(1) }))).toBe('counter.busy');
    await act(1, 'queue.startService');
    expect(await codeOf(act(1, 'queue.recall'))).toBe('ticket.notCalled');
    expect(await codeOf(demo.call(clerk(1), 'queue.markMissed', { counterId: counter(1), reason: '未到' }))).toBe(
      'ticket.notCalled',
    );
    await act(1, 'queue.finish');
    await demo.call(clerk(1), 'counter.pause', { counterId: counter(1), reason: '午餐' });
    expect(await codeOf(demo.call(clerk(1), 'queue.callNext', { counterId: counter(1) }))).toBe('counter.paused');
    expect(await codeOf(demo.call(clerk(1), 'queue.callNext', { counterId: counter(2) }))).toBe('counter.notYours');
    expect(await codeOf(demo.call(clerk(1), 'queue.callNext', { counterId: 'none' as CounterId }))).toBe(
      'counter.unknown',
    );
  });
});

describe('issuing', () => {
  it.each([
    ['an unknown category', { categoryId: 'nothing' }, 'category.unknown'],
    ['an item of another category', { categoryId: known.otherCategory, itemId: known.item }, 'item.unknown'],
    ['a category that only has look-ups', { categoryId: 'housing-fund' }, 'item.selfService'],
  ])('refuses %s', async (_what, input, code) => {
    expect(await codeOf(take(input))).toBe(code);
  });

  it('refuses a look-up item, and leaves no hole in the numbers', async () => {
    const catalog = await demo.call(demo.identity('kiosk'), 'catalog.read', {});
    const lookUp = catalog.items.find((item) => item.kind === 'lookUp' && item.categoryId === known.category);
    expect(await codeOf(take({ itemId: lookUp?.id }))).toBe('item.selfService');
    expect((await take()).number).toBe('E001');
  });

  it('gives priority tickets their own band, interleaved two to one', async () => {
    await open(1);
    const ordinary = [await take(), await take()];
    const priority = [await take({ priority: true }), await take({ priority: true }), await take({ priority: true })];
    expect(priority.map((ticket) => ticket.number)).toEqual(['VE001', 'VE002', 'VE003']);
    const order: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      const reply = await next(1);
      order.push(reply.ok ? (reply.value as { number: string }).number : reply.error.code);
      await act(1, 'queue.startService');
      await act(1, 'queue.finish');
    }

    expect(order).toEqual(['VE001', 'VE002', ordinary[0]?.number, 'VE003', ordinary[1]?.number]);
  });

  it('begins at 001 on a new day, expires what was left, and deletes nothing', async () => {
    await open(1);
    await take();
    const left = await take();
    await next(1);
    demo.clock.pass(24 * 3600_000);
    const fresh = await take();
    expect(fresh.number).toBe('E001');
    expect(fresh.waitingAhead).toBe(0);
    const rows = await demo.hub.centre()?.work.read((tx) => tx.tickets.find(left.ticketId, '2026-03-02' as never));
    expect(rows?.state).toBe('expired');
    // The sign-ins of yesterday have ended with their twelve hours.
    expect(await next(1)).toMatchObject({ error: { code: 'method.forbidden' } });
    demo = await demo.restart();
    expect((await next(1)).ok).toBe(true);
  });

  it('does not let a clock that is set back take the day with it', async () => {
    await take();
    demo.clock.pass(24 * 3600_000);
    expect((await take()).number).toBe('E001');
    demo.clock.pass(-26 * 3600_000);
    expect((await take()).number).toBe('E002');
  });

  it('is closed outside the hours when the hours are enforced', async () => {
    await demo.call(demo.identity('manager'), 'centre.changeSettings', { enforceOpeningHours: true });
    await take();
    demo.clock.pass(12 * 3600_000);
    expect(await codeOf(take())).toBe('centre.outsideHours');
  });

  it('refuses where no counter could ever serve', async () => {
    const manager = demo.identity('manager');
    const counters = await demo.call(manager, 'counter.list', {});
    for (const { id, number, name, place } of counters) {
      const layout = {
        counterId: id,
        number,
        name,
        place,
        mode: 'by-category' as const,
        skills: { categoryIds: [known.otherCategory], itemIds: [] },
      };
      await demo.call(manager, 'counter.change', layout);
    }

    expect(await codeOf(take())).toBe('queue.noCounter');
  });
});

describe('a ticket on its way', () => {
  it('may be missed only after the set calls and seconds, with a reason, and can come back', async () => {
    await demo.call(demo.identity('manager'), 'centre.changeSettings', {
      missedMinimumCalls: 3,
      missedMinimumSeconds: 60,
    });
    await open(1);
    const { ticketId } = await take();
    await next(1);
    const miss = () => demo.call(clerk(1), 'queue.markMissed', { counterId: counter(1), reason: '三次未到' });
    expect(await codeOf(miss())).toBe('ticket.tooSoon');
    await act(1, 'queue.recall');
    await act(1, 'queue.recall');
    expect(await codeOf(miss())).toBe('ticket.tooSoon');
    demo.clock.pass(60_000);
    await miss();
    const desk = await demo.call(clerk(1), 'queue.desk', { counterId: counter(1) });
    expect(desk.missed).toMatchObject([{ ticketId, note: '三次未到' }]);
    await demo.call(clerk(2), 'queue.requeue', { ticketId, place: 'front' });
    expect(await next(1)).toMatchObject({ ok: true, value: { ticketId } });
  });

  it('is held with a reason and resumed by another clerk', async () => {
    await open(1);
    await open(2);
    const { ticketId } = await take();
    await next(1);
    await act(1, 'queue.startService');
    await demo.call(clerk(1), 'queue.hold', { counterId: counter(1), reason: '去复印' });
    expect((await demo.call(clerk(2), 'queue.desk', { counterId: counter(2) })).held).toMatchObject([
      { ticketId, note: '去复印' },
    ]);
    await demo.call(clerk(2), 'queue.resume', { counterId: counter(2), ticketId });
    await act(2, 'queue.finish');
    expect(await codeOf(demo.call(clerk(1), 'queue.resume', { counterId: counter(1), ticketId }))).toBe(
      'ticket.notHeld',
    );
  });

  it('keeps its number through a transfer, and goes where it is sent', async () => {
    await open(1);
    await open(2);
    await open(6);
    const first = await take();
    await take();
    await next(1);
    await demo.call(clerk(1), 'queue.transfer', {
      counterId: counter(1),
      to: { kind: 'counter', counterId: counter(2) },
      place: 'back',
      reason: '熟悉情况',
    });
    expect(await next(1)).toMatchObject({ value: { number: 'E002' } });
    expect(await next(2)).toMatchObject({ value: { number: first.number, ticketId: first.ticketId } });
    await demo.call(clerk(2), 'queue.transfer', {
      counterId: counter(2),
      to: { kind: 'category', categoryId: known.otherCategory },
      place: 'front',
      reason: '走错',
    });
    expect(await next(6)).toMatchObject({ value: { number: first.number, categoryId: known.otherCategory } });
  });

  it('is unknown tomorrow', async () => {
    const { ticketId } = await take();
    demo.clock.pass(24 * 3600_000);
    demo = await demo.restart();
    expect(await codeOf(demo.call(clerk(1), 'queue.cancel', { ticketId, reason: '走了' }))).toBe('ticket.unknown');
    expect(await codeOf(demo.call(clerk(1), 'queue.cancel', { ticketId: 'x' as TicketId, reason: '走了' }))).toBe(
      'ticket.unknown',
    );
  });
});
