import type { Knex } from 'knex';
import type { Sealed } from '../../contract/facts';
import type { ReviewScreen } from '../../contract/review-facts';
import type { BusinessDate, Instant } from '../../domain/calendar/instant';
import type { CategoryId, CounterId, ItemId, ReviewId, StaffId, StationId, TicketId } from '../../domain/id';
import type { AttemptRecord, ReviewRecord, ReviewsReadTx } from '../../service/review/ports';
import type { Sealer } from '../../service/sealer';
import { reviewCodes } from './review-codes';

type ReviewRow = {
  id: string;
  ticket_id: string;
  ticket_number: string;
  counter_id: string;
  category_id: string;
  item_id: string | null;
  level: number;
  tags: string;
  words: string | null;
  at: string;
  business_date: string;
  staff_id: string | null;
  station_id: string;
  source: string;
  named: number;
  contact: string | null;
};

export function reviewRepository(db: Knex, sealer: Sealer): ReviewsReadTx {
  const reviews = () => reviewsWithTickets(db);

  return {
    async findOfTicket(ticketId) {
      const row = (await reviews().where('review.ticket_id', ticketId).first()) as ReviewRow | undefined;
      return row === undefined ? null : fromRow(row);
    },
    async list(from, to) {
      const rows = (await reviews()
        .whereBetween('review.business_date', [from, to])
        .orderBy('review.at', 'desc')) as ReviewRow[];
      return rows.map(fromRow);
    },
    async listOfClerk(staffId, from) {
      const rows = (await db('review')
        .join('ticket', 'ticket.id', 'review.ticket_id')
        .select('review.business_date', 'review.level', 'review.tags')
        .where('ticket.staff_id', staffId)
        .where('review.business_date', '>=', from)) as Pick<ReviewRow, 'business_date' | 'level' | 'tags'>[];
      return rows.map((row) => ({
        on: row.business_date as BusinessDate,
        level: row.level,
        tags: JSON.parse(row.tags) as string[],
      }));
    },
    ...reviewCodes(db, sealer),
    async isOffered(ticketId) {
      return (await db('ticket').where({ id: ticketId }).whereNotNull('review_offered_at').first('id')) !== undefined;
    },
    async listAttempts(limit) {
      return (await db('review_attempt')
        .leftJoin('station', 'station.id', 'review_attempt.station_id')
        .leftJoin('staff', 'staff.id', 'review_attempt.staff_id')
        .select('review_attempt.at', 'review_attempt.method', 'review_attempt.role')
        .select({ stationName: 'station.name', staffName: 'staff.name' })
        .orderBy('review_attempt.at', 'desc')
        .limit(limit)) as AttemptRecord[];
    },
  };
}

function reviewsWithTickets(db: Knex) {
  return db('review')
    .join('ticket', 'ticket.id', 'review.ticket_id')
    .select(
      'review.id',
      'review.ticket_id',
      'review.level',
      'review.tags',
      'review.words',
      'review.at',
      'review.business_date',
      'review.station_id',
      'review.source',
      'review.named',
      'review.contact',
      'ticket.staff_id',
      'ticket.number as ticket_number',
      'ticket.counter_id',
      'ticket.category_id',
      'ticket.item_id',
    );
}

function fromRow(row: ReviewRow): ReviewRecord {
  return {
    id: row.id as ReviewId,
    ticketId: row.ticket_id as TicketId,
    ticketNumber: row.ticket_number,
    counterId: row.counter_id as CounterId,
    categoryId: row.category_id as CategoryId,
    itemId: row.item_id as ItemId | null,
    level: row.level,
    tags: JSON.parse(row.tags) as string[],
    words: row.words as Sealed | null,
    at: row.at as Instant,
    businessDate: row.business_date as BusinessDate,
    staffId: row.staff_id as StaffId | null,
    stationId: row.station_id as StationId,
    source: row.source as ReviewScreen,
    named: row.named === 1,
    contact: row.contact as Sealed | null,
  };
}
