import type { Sealed } from '../../contract/facts';
import type { ReviewScreen } from '../../contract/review-facts';
import type { BusinessDate, Instant } from '../../domain/calendar/instant';
import type { CategoryId, CounterId, ItemId, ReviewId, StaffId, StationId, TicketId } from '../../domain/id';

import type { Clocked, OverdueStage } from '../../domain/reviews/bad-review';

export type ReviewRecord = Readonly<{
  id: ReviewId;
  ticketId: TicketId;
  ticketNumber: string;
  businessDate: BusinessDate;
  counterId: CounterId;
  categoryId: CategoryId;
  itemId: ItemId | null;
  /** Who served. */
  staffId: StaffId | null;
  stationId: StationId;
  level: number;
  tags: readonly string[];
  words: Sealed | null;
  source: ReviewScreen;
  named: boolean;
  contact: Sealed | null;
  /** Of the first press. */
  at: Instant;
}>;

export type AttemptRecord = Readonly<{
  at: Instant;
  method: string;
  role: string;
  stationName: string | null;
  staffName: string | null;
}>;

export type TicketOfCode = Readonly<{ ticketId: TicketId; businessDate: BusinessDate }>;

export type ReviewsReadTx = Readonly<{
  findOfTicket(ticketId: TicketId): Promise<ReviewRecord | null>;
  list(from: BusinessDate, to: BusinessDate): Promise<readonly ReviewRecord[]>;
  /** Level, reasons and day only: nothing that leads to a resident. */
  listOfClerk(
    staffId: StaffId,
    from: BusinessDate,
  ): Promise<readonly Readonly<{ on: BusinessDate; level: number; tags: readonly string[] }>[]>;
  /** The one-time code: made from the ticket by the centre's key, and kept nowhere. */
  codeOf(ticketId: TicketId): string;
  /** Among the tickets from that day on. */
  findByCode(code: string, from: BusinessDate): Promise<TicketOfCode | null>;
  isOffered(ticketId: TicketId): Promise<boolean>;
  listAttempts(limit: number): Promise<readonly AttemptRecord[]>;
}>;

export type BadReviewRecord = Clocked &
  Readonly<{
    reviewId: ReviewId;
    ticketId: TicketId;
    openedOn: BusinessDate;
    /** Who has it. */
    staffId: StaffId | null;
    proposedBy: StaffId | null;
    proposedReason: 'misjudged' | 'malicious' | null;
    publicText: string | null;
    /** Clocks whose running out the district was told. */
    climbed: readonly OverdueStage[];
  }>;

export type BadReviewEvent = Readonly<{ at: Instant; type: string; staffName: string | null; words: Sealed | null }>;

export type BadReviewsReadTx = Readonly<{
  find(reviewId: ReviewId): Promise<BadReviewRecord | null>;
  list(from: BusinessDate, to: BusinessDate): Promise<readonly BadReviewRecord[]>;
  listUnderWay(): Promise<readonly BadReviewRecord[]>;
  history(reviewId: ReviewId): Promise<readonly BadReviewEvent[]>;
  listMended(limit: number): Promise<readonly Readonly<{ on: BusinessDate; text: string }>[]>;
}>;
