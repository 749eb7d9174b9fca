import type { Knex } from 'knex';
import type { Sealed } from '../../contract/facts';
import type { Instant } from '../../domain/calendar/instant';
import type { CategoryId, CounterId, ItemId, ReviewId, TicketId } from '../../domain/id';
import type { ReadTx, ReviewRecord } from '../../service/ports';

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
};

export function reviewRepository(db: Knex): ReadTx['reviews'] {
  const reviews = () =>
    db('review')
      .join('ticket', 'ticket.id', 'review.ticket_id')
      .select(
        'review.id',
        'review.ticket_id',
        'review.level',
        'review.tags',
        'review.words',
        'review.at',
        'ticket.number as ticket_number',
        'ticket.counter_id',
        'ticket.category_id',
        'ticket.item_id',
      );

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
  };
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
  };
}
