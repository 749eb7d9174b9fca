import type { Knex } from 'knex';
import type { BusinessDate } from '../../domain/calendar/instant';
import type { TicketId } from '../../domain/id';
import { reviewCode } from '../../domain/reviews/review-code';
import type { ReviewsReadTx } from '../../service/review/ports';
import type { Sealer } from '../../service/sealer';

/** Codes are made anew from the centre's key each time: a file that is stolen holds none. */
export function reviewCodes(db: Knex, sealer: Sealer): Pick<ReviewsReadTx, 'codeOf' | 'findByCode'> {
  const codeOf = (ticketId: string) => reviewCode(sealer.token('review-code', ticketId));
  return {
    codeOf,
    async findByCode(code, from) {
      const rows = (await db('ticket').select('id', 'business_date').where('business_date', '>=', from)) as {
        id: string;
        business_date: string;
      }[];
      const row = rows.find(({ id }) => codeOf(id) === code);
      return row === undefined
        ? null
        : { ticketId: row.id as TicketId, businessDate: row.business_date as BusinessDate };
    },
  };
}
