import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoPassword } from '../core/service/centre/demo-centre';
import type { CounterId, ReviewId, StaffId, TicketId } from '../core/domain/id';
import { known, openDemoHub, type DemoHub } from './testing/demo-hub';

let demo: DemoHub;

beforeEach(async () => {
  demo = await openDemoHub();
});
afterEach(() => demo.close());

const manager = () => demo.identity('manager');
const month = { from: '2026-03-01' as never, to: '2026-03-31' as never };

async function serve(): Promise<TicketId> {
  const counterId = demo.counters[0] as CounterId;
  const clerk = demo.identity('clerk', 1);
  await demo.call(clerk, 'counter.open', { counterId });
  const { ticketId } = await demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
  await demo.call(clerk, 'queue.callNext', { counterId });
  await demo.call(clerk, 'queue.startService', { counterId });
  await demo.call(clerk, 'queue.finish', { counterId });
  return ticketId;
}

const say = (ticketId: TicketId, level: number, more: object = {}) =>
  demo.call(demo.identity('rating', 1), 'review.submit', { ticketId, level, tags: [], ...more });

async function complain(more: object = {}): Promise<ReviewId> {
  return (await say(await serve(), 1, { words: '等了太久', ...more })).reviewId;
}

async function whoIsIn(): Promise<StaffId> {
  const { staff } = await demo.call(manager(), 'session.read', {});
  return staff?.id as StaffId;
}

async function signIn(name: string, password: string): Promise<void> {
  await demo.call(manager(), 'session.signOut', {});
  await demo.call(manager(), 'session.signIn', { name, password });
}

async function addDeputy(): Promise<void> {
  await demo.call(manager(), 'staff.add', { name: '副主任', password: 'deputy-password', roles: ['manager'] });
}

async function sleep(days: number): Promise<void> {
  const { staff } = await demo.call(manager(), 'session.read', {});
  demo.clock.pass(days * 24 * 3600_000);
  await demo.call(manager(), 'session.signIn', { name: staff?.name ?? '', password: demoPassword });
}

describe('a bad review', () => {
  it('goes from the press to the closure, each step on record with its words', async () => {
    const reviewId = await complain({ named: true, contact: '13900000000' });
    expect(await demo.call(manager(), 'badReview.list', month)).toMatchObject([
      // Contact on the same workday, mending within ten.
      { reviewId, state: 'open', level: 1, contactDueOn: '2026-03-02', mendDueOn: '2026-03-16', overdue: [] },
    ]);
    await demo.call(manager(), 'badReview.assign', { reviewId, staffId: await whoIsIn() });
    await demo.call(manager(), 'badReview.contact', { reviewId, reached: true, words: '电话里说明了情况' });
    await demo.call(manager(), 'badReview.check', { reviewId, founded: true });
    await demo.call(manager(), 'badReview.resolve', { reviewId, how: 'mended', words: '午间加开一个窗口' });
    await demo.call(manager(), 'badReview.publish', { reviewId, text: '午间加开一个窗口，等候缩短' });
    await demo.call(manager(), 'badReview.callBack', { reviewId, satisfied: true });
    await demo.call(manager(), 'badReview.close', { reviewId });
    const read = await demo.call(manager(), 'badReview.read', { reviewId });
    expect(read).toMatchObject({
      state: 'closed',
      words: '等了太久',
      named: true,
      contact: '13900000000',
      isPublic: true,
    });
    expect(read.history.map(({ type, words }) => [type, words])).toEqual([
      ['badReview.opened', null],
      ['badReview.assigned', null],
      ['badReview.contacted', '电话里说明了情况'],
      ['badReview.checked', null],
      ['badReview.resolved', '午间加开一个窗口'],
      ['badReview.published', null],
      ['badReview.calledBack', null],
      ['badReview.closed', null],
    ]);
    const shown = [{ on: '2026-03-02', text: '午间加开一个窗口，等候缩短' }];
    expect(await demo.call(demo.identity('hall'), 'badReview.listMended', {})).toEqual(shown);
  });

  it('takes no step before the one it stands on', async () => {
    const reviewId = await complain();
    const attempts = [
      () => demo.call(manager(), 'badReview.contact', { reviewId, reached: true }),
      () => demo.call(manager(), 'badReview.check', { reviewId, founded: true }),
      () => demo.call(manager(), 'badReview.resolve', { reviewId, how: 'explained', words: '说明' }),
      () => demo.call(manager(), 'badReview.callBack', { reviewId, satisfied: null }),
      () => demo.call(manager(), 'badReview.close', { reviewId }),
      () => demo.call(manager(), 'badReview.publish', { reviewId, text: '已改' }),
    ];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toThrow('badReview.wrongState');
    }

    await expect(demo.call(manager(), 'badReview.read', { reviewId: 'none' as ReviewId })).rejects.toThrow(
      'badReview.unknown',
    );
    expect((await demo.call(manager(), 'badReview.read', { reviewId })).history).toHaveLength(1);
  });

  it('keeps the number of a resident who stays unknown out, whatever the screen sent', async () => {
    const reviewId = await complain({ named: false, contact: '13900000000' });
    expect(await demo.call(manager(), 'badReview.read', { reviewId })).toMatchObject({ named: false, contact: null });
  });

  it('is dropped when it is put right in its minute, and opened when a good one turns bad', async () => {
    const ticketId = await serve();
    await say(ticketId, 1);
    await say(ticketId, 4);
    expect((await demo.call(manager(), 'badReview.list', month)).map(({ state }) => state)).toEqual(['dropped']);
    await say(ticketId, 2);
    expect((await demo.call(manager(), 'badReview.list', month)).map(({ state }) => state)).toEqual(['open']);
  });

  it('is given to nobody who may not read it', async () => {
    const reviewId = await complain();
    const clerks = (await demo.call(manager(), 'staff.list', {})).filter(({ roles }) => !roles.includes('manager'));
    const staffId = clerks[0]?.id as StaffId;
    await expect(demo.call(manager(), 'badReview.assign', { reviewId, staffId })).rejects.toThrow(
      'badReview.notManager',
    );
    await expect(demo.call(demo.identity('clerk', 1), 'badReview.read', { reviewId })).rejects.toThrow(
      'method.forbidden',
    );
    expect(await demo.call(manager(), 'review.listAttempts', {})).toMatchObject([{ method: 'badReview.read' }]);
  });
});

describe('setting aside', () => {
  it('takes a reason and a second person, and stays visible', async () => {
    const reviewId = await complain();
    await addDeputy();
    await expect(demo.call(manager(), 'badReview.decideSetAside', { reviewId, agrees: true })).rejects.toThrow(
      'badReview.notProposed',
    );
    const proposal = { reviewId, reason: 'misjudged' as const, words: '评的是别的窗口' };
    await expect(demo.call(manager(), 'badReview.proposeSetAside', { ...proposal, words: ' ' })).rejects.toThrow(
      'input.invalid',
    );
    await demo.call(manager(), 'badReview.proposeSetAside', proposal);
    await expect(demo.call(manager(), 'badReview.decideSetAside', { reviewId, agrees: true })).rejects.toThrow(
      'badReview.samePerson',
    );
    await signIn('副主任', 'deputy-password');
    await demo.call(manager(), 'badReview.decideSetAside', { reviewId, agrees: true });
    expect(await demo.call(manager(), 'badReview.read', { reviewId })).toMatchObject({
      state: 'setAside',
      words: '等了太久',
      proposal: { reason: 'misjudged', isOwn: false },
    });
    const listed = await demo.call(manager(), 'review.listBad', month);
    expect(listed).toHaveLength(1);
  });

  it('is declined by anybody, and the case goes on', async () => {
    const reviewId = await complain();
    await demo.call(manager(), 'badReview.proposeSetAside', { reviewId, reason: 'malicious', words: '重复' });
    await demo.call(manager(), 'badReview.decideSetAside', { reviewId, agrees: false });
    expect(await demo.call(manager(), 'badReview.read', { reviewId })).toMatchObject({ state: 'open', proposal: null });
  });
});

describe('the clocks', () => {
  it('are settings in workdays, and what is overdue climbs to the district once', async () => {
    await demo.call(manager(), 'centre.changeSettings', { badReviewContactWorkdays: 1, badReviewMendWorkdays: 2 });
    const reviewId = await complain();
    expect(await demo.call(manager(), 'badReview.read', { reviewId })).toMatchObject({
      contactDueOn: '2026-03-03',
      mendDueOn: '2026-03-04',
    });
    await sleep(1);
    expect((await demo.call(manager(), 'badReview.read', { reviewId })).overdue).toEqual([]);
    for (let day = 0; day < 4; day += 1) {
      await sleep(1);
    }

    const read = await demo.call(manager(), 'badReview.read', { reviewId });
    expect(read.overdue).toEqual(['contact', 'mend']);
    expect(read.history.map(({ type }) => type)).toEqual([
      'badReview.opened',
      'badReview.climbed',
      'badReview.climbed',
    ]);
  });
});
