import { isReviewed } from './by-clerk';
import type { ServedTicket, Suspicion } from './flag';

/** A review of a ticket that nobody called, or from where staff sit: the rules let none through, so the chance is none. */
export function findNeverCalled(tickets: readonly ServedTicket[]): readonly Suspicion[] {
  return tickets
    .filter(isReviewed)
    .filter(({ calledAt, review }) => calledAt === null || review.source === 'staff')
    .map(({ clerkId, review }) => ({
      kind: 'neverCalled',
      clerkId,
      deviceId: review.deviceId,
      reviewIds: [review.reviewId],
      p: 0,
      figures: {},
    }));
}
