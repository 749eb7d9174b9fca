import type { Knex } from 'knex';
import type { BusinessDate } from '../../domain/calendar/instant';
import type { CategoryId, ItemId, ReturnId, TicketId } from '../../domain/id';
import type { ReadTx } from '../../service/ports';
import type { ReturnRecord } from '../../service/queue/ports';

type QuotaRow = { category_id: string; per_hour: number | null; per_day: number | null };
type LessonRow = { category_id: string; cases: number; low_permille: number; high_permille: number };
type ReturnRow = {
  id: string;
  code: string;
  ticket_id: string;
  category_id: string;
  letter: string;
  item_id: string | null;
  reason: string;
  valid_until: string;
  used_ticket_id: string | null;
};

/** What belongs to the hall as a whole: limits, return tickets, services without a number. */
export function hallRepository(db: Knex): ReadTx['hall'] {
  return {
    async findLesson(categoryId) {
      const row = await db<LessonRow>('wait_lesson').where({ category_id: categoryId }).first();
      return row === undefined
        ? null
        : { cases: row.cases, lowPermille: row.low_permille, highPermille: row.high_permille };
    },
    async listQuotas() {
      const rows = await db<QuotaRow>('quota').orderBy('category_id');
      return rows.map((row) => ({
        categoryId: row.category_id as CategoryId,
        perHour: row.per_hour,
        perDay: row.per_day,
      }));
    },
    async findReturn(code) {
      const row = await db<ReturnRow>('return_ticket').where({ code }).orderBy('valid_until', 'desc').first();
      return row === undefined ? null : returnFromRow(row);
    },
    async listReturnsOf(ticketId) {
      return (await db<ReturnRow>('return_ticket').where({ ticket_id: ticketId })).map(returnFromRow);
    },
    async findReturnedFrom(ticketId) {
      const row = await db<ReturnRow>('return_ticket').where({ used_ticket_id: ticketId }).first();
      return row === undefined ? null : returnFromRow(row);
    },
    async countQuickServices(on, counterId) {
      const row = await db('quick_service')
        .where({ business_date: on, counter_id: counterId })
        .count({ count: '*' })
        .first();
      return Number((row as { count?: number } | undefined)?.count ?? 0);
    },
  };
}

function returnFromRow(row: ReturnRow): ReturnRecord {
  return {
    id: row.id as ReturnId,
    code: row.code,
    ticketId: row.ticket_id as TicketId,
    categoryId: row.category_id as CategoryId,
    letter: row.letter,
    itemId: row.item_id as ItemId | null,
    reason: row.reason,
    validUntil: row.valid_until as BusinessDate,
    usedTicketId: row.used_ticket_id as TicketId | null,
  };
}
