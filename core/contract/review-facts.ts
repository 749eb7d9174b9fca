import type { ReviewId, TicketId } from '../domain/id';
import type { Sealed } from './facts';

/** The resident's own screens; nothing comes from a clerk's. */
export type ReviewScreen = 'rating' | 'kiosk';

type Said = Readonly<{
  reviewId: ReviewId;
  ticketId: TicketId;
  level: number;
  tags: readonly string[];
  /** Sealed under the review's own key, like the contact. */
  words: Sealed | null;
}>;

export type ReviewFactPayloads = {
  'review.submitted': Said &
    Readonly<{
      schemeVersion: number;
      /** Absent from reviews of before, which all came from the counter's screen. */
      source?: ReviewScreen;
      /** Whether the resident wants to be known. Absent: no. */
      named?: boolean;
      /** Where the resident wants to be called back. */
      contact?: Sealed | null;
    }>;
  /** Put right in its time by who had pressed: the last press of that time counts. */
  'review.corrected': Said;
  /** Pressed again later: kept, not counted. */
  'review.repeated': Readonly<{ reviewId: ReviewId; ticketId: TicketId; level: number }>;
  'review.declined': Readonly<{ ticketId: TicketId }>;
  /** The counter's screen asked the resident: who is never asked cannot speak. */
  'review.offered': Readonly<{ ticketId: TicketId }>;
  /** Somebody who may not tried to give, change or see a review. */
  'review.attempted': Readonly<{ method: string; role: string }>;
};
