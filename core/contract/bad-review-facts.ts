import type { BusinessDate } from '../domain/calendar/instant';
import type { ReviewId, StaffId, TicketId } from '../domain/id';
import type { OverdueStage } from '../domain/reviews/bad-review';
import type { Sealed } from './facts';

type OfReview = Readonly<{ reviewId: ReviewId }>;
/** Words stand sealed under the review's own key. */
type WithWords = OfReview & Readonly<{ words: Sealed | null }>;

export type BadReviewFactPayloads = {
  'badReview.opened': OfReview &
    Readonly<{ ticketId: TicketId; contactDueOn: BusinessDate | null; mendDueOn: BusinessDate | null }>;
  /** The resident put the review right in its time. */
  'badReview.dropped': OfReview;
  'badReview.assigned': OfReview & Readonly<{ staffId: StaffId }>;
  'badReview.contacted': WithWords & Readonly<{ reached: boolean }>;
  'badReview.checked': WithWords & Readonly<{ founded: boolean }>;
  'badReview.resolved': WithWords & Readonly<{ how: 'mended' | 'explained' }>;
  'badReview.calledBack': WithWords & Readonly<{ satisfied: boolean | null }>;
  'badReview.closed': OfReview;
  'badReview.setAsideProposed': WithWords & Readonly<{ reason: 'misjudged' | 'malicious' }>;
  /** A second person agreed. The review stays visible, and counted as the scheme says. */
  'badReview.setAside': OfReview;
  'badReview.setAsideDeclined': OfReview;
  /** What was mended, for everybody to read; null takes it back. */
  'badReview.published': OfReview & Readonly<{ text: string | null }>;
  /** A clock ran out: the district hears of it. */
  'badReview.climbed': OfReview & Readonly<{ stage: OverdueStage; dueOn: BusinessDate }>;
};
