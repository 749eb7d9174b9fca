import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoPassword } from '../core/service/centre/demo-centre';
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

/** A session ends with the day: whoever works on signs in again. */
async function sleep(days: number, who: ReturnType<DemoHub['identity']>): Promise<void> {
  const { staff } = await demo.call(who, 'session.read', {});
  demo.clock.pass(days * 24 * 3600_000);
  await demo.call(who, 'session.signIn', { name: staff?.name ?? '', password: demoPassword });
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
    demo.clock.pass(61_000);
    await expect(rate(ticketId)).rejects.toThrow('review.already');
    const late = await serve(1);
    demo.clock.pass(31 * 60_000);
    await expect(rate(late)).rejects.toThrow('review.tooLate');
    const { ticketId: waiting } = await demo.call(demo.identity('kiosk'), 'queue.issueTicket', {
      categoryId: known.category,
    });
    await expect(rate(waiting)).rejects.toThrow('review.notFinished');
  });

  it('may be put right for a minute by who gave it; what is pressed later is kept and not counted', async () => {
    const ticketId = await serve(1);
    const first = await rate(ticketId, 5);
    demo.clock.pass(59_000);
    expect(await rate(ticketId, 3)).toEqual(first);
    demo.clock.pass(2000);
    await expect(rate(ticketId, 5)).rejects.toThrow('review.already');
    const score = await demo.call(demo.identity('manager'), 'score.read', today);
    expect(score.levels.filter(({ count }) => count > 0)).toEqual([{ level: 3, count: 1 }]);
    const facts = await demo.call(demo.identity('manager'), 'audit.list', {});
    expect(facts.map(({ type }) => type)).toEqual(expect.arrayContaining(['review.corrected', 'review.repeated']));
  });

  it('keeps script in words as the text it is', async () => {
    const words = '<script>alert(1)</script> <img src=x onerror=alert(2)>';
    await demo.call(demo.identity('rating', 1), 'review.submit', {
      ticketId: await serve(1),
      level: 1,
      tags: [],
      words,
    });
    expect((await demo.call(demo.identity('manager'), 'review.listBad', today))[0]?.words).toBe(words);
  });

  it('is on record as asked for, once', async () => {
    const ticketId = await serve(1);
    await demo.call(demo.identity('rating', 1), 'review.offer', { ticketId });
    await demo.call(demo.identity('rating', 1), 'review.offer', { ticketId });
    const facts = await demo.call(demo.identity('manager'), 'audit.list', {});
    expect(facts.filter(({ type }) => type === 'review.offered')).toHaveLength(1);
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

describe('the one-time code of a ticket', () => {
  async function takeWithCode() {
    const kiosk = demo.identity('kiosk');
    const { ticketId } = await demo.call(kiosk, 'queue.issueTicket', { categoryId: known.category });
    const { documentId } = await demo.call(kiosk, 'document.freezeTicket', { ticketId });
    const { html } = await demo.call(kiosk, 'document.read', { documentId });
    const code = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(html)?.[0] ?? '';
    expect(await demo.call(kiosk, 'review.code', { ticketId })).toEqual({ code });
    return { ticketId, code, documentId };
  }

  async function serveCalled() {
    const counterId = demo.counters[0] as CounterId;
    const clerk = demo.identity('clerk', 1);
    await demo.call(clerk, 'counter.open', { counterId });
    await demo.call(clerk, 'queue.callNext', { counterId });
    await demo.call(clerk, 'queue.startService', { counterId });
    await demo.call(clerk, 'queue.finish', { counterId });
  }

  const byCode = (code: string, level = 4) =>
    demo.call(demo.identity('kiosk'), 'review.submitByCode', { code, level, tags: [] });

  it('on the slip opens its ticket on any kiosk after the end, and only once', async () => {
    const { code } = await takeWithCode();
    await expect(byCode(code)).rejects.toThrow('review.notFinished');
    await serveCalled();
    const typed = code.toLowerCase().replace('-', ' ');
    expect(await demo.call(demo.identity('kiosk'), 'review.openByCode', { code: typed })).toMatchObject({
      counterNumber: 1,
    });
    await byCode(typed);
    await expect(demo.call(demo.identity('kiosk'), 'review.openByCode', { code })).rejects.toThrow('review.already');
    demo.clock.pass(61_000);
    await expect(byCode(code, 1)).rejects.toThrow('review.already');
    expect((await demo.call(demo.identity('manager'), 'score.read', today)).centre.reviews).toBe(1);
  });

  it('and the counter screen are one review together', async () => {
    const { ticketId, code } = await takeWithCode();
    await serveCalled();
    await rate(ticketId, 2);
    await expect(byCode(code, 5)).rejects.toThrow('review.already');
    await expect(demo.call(demo.identity('manager'), 'review.listBad', today)).resolves.toHaveLength(1);
  });

  it('is refused when made up, too late, or of another day, and nothing is stored', async () => {
    const { code } = await takeWithCode();
    await serveCalled();
    await expect(byCode('ABCDE-FGHJK')).rejects.toThrow('review.codeUnknown');
    await expect(byCode("' or 1=1 --")).rejects.toThrow('review.codeUnknown');
    demo.clock.pass(31 * 60_000);
    await expect(byCode(code)).rejects.toThrow('review.tooLate');
    await sleep(1, demo.identity('manager'));
    await expect(byCode(code)).rejects.toThrow('review.codeExpired');
    const week = { from: today.from, to: '2026-03-04' as never };
    expect((await demo.call(demo.identity('manager'), 'score.read', week)).centre.reviews).toBe(0);
  });

  it('is nothing that whoever serves can read', async () => {
    const { ticketId, code, documentId } = await takeWithCode();
    const clerk = demo.identity('clerk', 1);
    expect((await demo.call(clerk, 'document.read', { documentId })).html).not.toContain(code);
    await expect(demo.call(clerk, 'document.readPdf', { documentId })).rejects.toThrow('method.forbidden');
    await expect(demo.call(clerk, 'review.code', { ticketId })).rejects.toThrow('method.forbidden');
    await serveCalled();
    await expect(demo.call(demo.identity('kiosk'), 'review.code', { ticketId })).rejects.toThrow('ticket.notWaiting');
  });
});

describe('a clerk', () => {
  it.each([
    ['review.submit', { ticketId: 'x', level: 5, tags: [] }],
    ['review.submitByCode', { code: 'ABCDE-FGHJK', level: 5, tags: [] }],
    ['review.decline', { ticketId: 'x' }],
    ['review.listBad', today],
  ] as const)('cannot reach %s, and that it was tried is on record', async (method, input) => {
    for (const who of [demo.identity('clerk', 1), demo.identity('hall')]) {
      await expect(demo.call(who, method, input as never)).rejects.toThrow('method.forbidden');
    }

    const attempts = await demo.call(demo.identity('manager'), 'review.listAttempts', {});
    expect(attempts.map(({ method: tried, role }) => [tried, role])).toEqual([
      [method, 'hall'],
      [method, 'clerk'],
    ]);
    expect(attempts[1]?.staffName).not.toBeNull();
    await expect(demo.call(demo.identity('clerk', 1), 'review.listAttempts', {})).rejects.toThrow('method.forbidden');
  });

  it('sees the own reviews of weeks that are over, five and more at once', async () => {
    const clerk = demo.identity('clerk', 1);
    for (let i = 0; i < 4; i += 1) {
      await rate(await serve(1), 5, 1, ['510']);
    }

    expect((await demo.call(clerk, 'review.mirror', {})).batches).toEqual([]);
    await rate(await serve(1), 1);
    expect((await demo.call(clerk, 'review.mirror', {})).batches).toEqual([]);
    await sleep(7, clerk);
    expect(await demo.call(clerk, 'review.mirror', {})).toMatchObject({
      least: 5,
      batches: [{ from: '2026-03-02', to: '2026-03-08', reviews: 5, tags: [{ code: '510', count: 4 }] }],
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
