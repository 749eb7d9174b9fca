import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CounterId, TicketId } from '../core/domain/id';
import { known, openDemoHub, type DemoHub } from './testing/demo-hub';

let demo: DemoHub;

beforeEach(async () => {
  demo = await openDemoHub();
});
afterEach(() => demo.close());

async function serve(n = 1): Promise<TicketId> {
  const counterId = demo.counters[n - 1] as CounterId;
  const clerk = demo.identity('clerk', n);
  await demo.call(clerk, 'counter.open', { counterId });
  const { ticketId } = await demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
  await demo.call(clerk, 'queue.callNext', { counterId });
  await demo.call(clerk, 'queue.startService', { counterId });
  await demo.call(clerk, 'queue.finish', { counterId });
  return ticketId;
}

const today = { from: '2026-03-02' as never, to: '2026-03-02' as never };
const rate = (ticketId: TicketId, level = 5, n = 1, tags: string[] = []) =>
  demo.call(demo.identity('rating', n), 'review.submit', { ticketId, level, tags });

describe('a review', () => {
  it('is asked for at the counter that served, and the screen goes quiet by itself', async () => {
    const ticketId = await serve(1);
    expect((await demo.call(demo.identity('rating', 1), 'review.prompt', {})).prompt?.ticketId).toBe(ticketId);
    expect((await demo.call(demo.identity('rating', 2), 'review.prompt', {})).prompt).toBeNull();
    demo.clock.pass(31_000);
    expect((await demo.call(demo.identity('rating', 1), 'review.prompt', {})).prompt).toBeNull();
  });

  it.each([
    ['of a ticket that nobody called', 'ticket.unknown', async () => rate('none' as TicketId)],
    ['at another counter', 'review.wrongCounter', async () => rate(await serve(1), 5, 2)],
    ['with a reason of another level', 'review.wrongTag', async () => rate(await serve(1), 5, 1, ['108'])],
    ['with one reason twice', 'review.wrongTag', async () => rate(await serve(1), 5, 1, ['510', '510'])],
    ['of level 0', 'input.invalid', async () => rate(await serve(1), 0)],
    ['of level 6', 'input.invalid', async () => rate(await serve(1), 6)],
    [
      'with a megabyte of words',
      'input.invalid',
      async () =>
        demo.call(demo.identity('rating', 1), 'review.submit', {
          ticketId: await serve(1),
          level: 1,
          tags: [],
          words: 'x'.repeat(2 ** 20),
        }),
    ],
  ])('is refused %s', async (_what, code, attempt) => {
    await expect(attempt()).rejects.toThrow(code);
    expect((await demo.call(demo.identity('manager'), 'score.read', today)).centre.reviews).toBe(0);
  });

  it('is one a ticket, in its time, and never before the end', async () => {
    const ticketId = await serve(1);
    await rate(ticketId);
    await expect(rate(ticketId)).rejects.toThrow('review.already');
    const late = await serve(1);
    demo.clock.pass(31 * 60_000);
    await expect(rate(late)).rejects.toThrow('review.tooLate');
    const { ticketId: waiting } = await demo.call(demo.identity('kiosk'), 'queue.issueTicket', {
      categoryId: known.category,
    });
    await expect(rate(waiting)).rejects.toThrow('review.notFinished');
  });

  it('may be declined, which counts as no review', async () => {
    const ticketId = await serve(1);
    await demo.call(demo.identity('rating', 1), 'review.decline', { ticketId });
    expect((await demo.call(demo.identity('rating', 1), 'review.prompt', {})).prompt).toBeNull();
    expect((await demo.call(demo.identity('manager'), 'score.read', today)).centre).toMatchObject({
      served: 1,
      reviews: 0,
      state: 'none',
      responseRate: 0,
    });
  });
});

describe('the score', () => {
  it('says too few below the minimum, and a share with its interval from there on', async () => {
    for (let i = 0; i < 30; i += 1) {
      const ticketId = await serve(1);
      const before = (await demo.call(demo.identity('manager'), 'score.read', today)).centre;
      expect(before.rate).toBeNull();
      await rate(ticketId, i < 27 ? 5 : 1);
    }

    await serve(2);
    const score = await demo.call(demo.identity('manager'), 'score.read', today);
    // 27 of 30 by Wilson at 95 %, reckoned by hand: (0.9 + z²/60 ± z·√(0.003 + z²/3600)) / (1 + z²/30).
    expect(score.centre).toMatchObject({ state: 'ok', served: 31, reviews: 30, satisfied: 27, rate: 0.9 });
    expect(score.centre.low).toBeCloseTo(0.7438, 4);
    expect(score.centre.high).toBeCloseTo(0.9654, 4);
    expect(score.counters.find((counter) => counter.counterNumber === 2)).toMatchObject({
      state: 'none',
      served: 1,
      rate: null,
    });
    expect(score.levels.find(({ level }) => level === 1)?.count).toBe(3);
  });

  it('refuses a period that ends before it begins, or a day that does not exist', async () => {
    const manager = demo.identity('manager');
    await expect(
      demo.call(manager, 'score.read', { from: '2026-03-02' as never, to: '2026-03-01' as never }),
    ).rejects.toThrow('period.invalid');
    await expect(
      demo.call(manager, 'score.read', { from: '2026-02-30' as never, to: '2026-03-01' as never }),
    ).rejects.toThrow('period.invalid');
  });

  it('lists bad reviews with their words opened for the manager alone', async () => {
    const ticketId = await serve(1);
    await demo.call(demo.identity('rating', 1), 'review.submit', {
      ticketId,
      level: 1,
      tags: ['115'],
      words: '等了太久',
    });
    expect(await demo.call(demo.identity('manager'), 'review.listBad', today)).toMatchObject([
      { level: 1, words: '等了太久', counterNumber: 1, tags: [{ zh: '服务态度差效率低' }] },
    ]);
    await expect(demo.call(demo.identity('clerk', 1), 'review.listBad', today)).rejects.toThrow('method.forbidden');
  });
});
