import { expect } from 'vitest';
import type { CounterId, ReviewId, StaffId, TicketId } from '../../core/domain/id';
import { demoPassword } from '../../core/service/centre/demo-centre';
import { known, type DemoHub } from './demo-hub';

/** Takes one bad review through every step, sets one aside, drops one, and leaves one until it is overdue. */
export async function answerBadReviews(demo: DemoHub): Promise<void> {
  const manager = demo.identity('manager');
  await complain(demo, 1);
  const answered = await complain(demo, 2);
  const { staff } = await demo.call(manager, 'session.read', {});
  const staffId = staff?.id as StaffId;
  await demo.call(manager, 'badReview.assign', { reviewId: answered, staffId });
  await demo.call(manager, 'badReview.contact', { reviewId: answered, reached: false, words: '无人接听' });
  await demo.call(manager, 'badReview.check', { reviewId: answered, founded: true, words: '属实' });
  await demo.call(manager, 'badReview.resolve', { reviewId: answered, how: 'mended', words: '已加开窗口' });
  await demo.call(manager, 'badReview.callBack', { reviewId: answered, satisfied: null });
  await demo.call(manager, 'badReview.publish', { reviewId: answered, text: '午间加开窗口' });
  await demo.call(manager, 'badReview.close', { reviewId: answered });

  const aside = await complain(demo, 1);
  const proposal = { reviewId: aside, reason: 'misjudged' as const, words: '评的是别处' };
  await demo.call(manager, 'badReview.proposeSetAside', proposal);
  await demo.call(manager, 'badReview.decideSetAside', { reviewId: aside, agrees: false });
  await demo.call(manager, 'badReview.proposeSetAside', proposal);
  await demo.call(manager, 'staff.add', { name: '副主任', password: 'deputy-password', roles: ['manager'] });
  await demo.call(manager, 'session.signOut', {});
  await demo.call(manager, 'session.signIn', { name: '副主任', password: 'deputy-password' });
  await demo.call(manager, 'badReview.decideSetAside', { reviewId: aside, agrees: true });
  await demo.call(manager, 'session.signOut', {});
  await demo.call(manager, 'session.signIn', { name: staff?.name ?? '', password: demoPassword });
}

async function complain(demo: DemoHub, level: number): Promise<ReviewId> {
  const counterId = demo.counters[0] as CounterId;
  const clerk = demo.identity('clerk', 1);
  await demo.call(clerk, 'counter.open', { counterId });
  const { ticketId } = await demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
  await demo.call(clerk, 'queue.callNext', { counterId });
  await demo.call(clerk, 'queue.startService', { counterId });
  await demo.call(clerk, 'queue.finish', { counterId });
  return say(demo, ticketId, level);
}

/** Put right for a moment, so that the case is dropped and opened again. */
async function say(demo: DemoHub, ticketId: TicketId, level: number): Promise<ReviewId> {
  const rating = demo.identity('rating', 1);
  const { reviewId } = await demo.call(rating, 'review.submit', { ticketId, level, tags: [] });
  await demo.call(rating, 'review.submit', { ticketId, level: 5, tags: [] });
  expect(await demo.call(rating, 'review.submit', { ticketId, level, tags: [] })).toMatchObject({ reviewId });
  return reviewId;
}
