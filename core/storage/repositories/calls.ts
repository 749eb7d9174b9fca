import type { Knex } from 'knex';
import type { Instant } from '../../domain/calendar/instant';
import type { CategoryId, CounterId, TicketId } from '../../domain/id';
import type { ReadTx } from '../../service/ports';

type CallRow = {
  id: number;
  ticket_id: string;
  ticket_number: string;
  category_id: string;
  counter_id: string;
  counter_number: number;
  counter_name: string;
  nth: number;
  at: string;
};

export function callRepository(db: Knex): ReadTx['calls'] {
  return {
    async lastId() {
      const row = await db<{ id: number }>('call').max({ last: 'id' }).first();
      return Number(row?.['last'] ?? 0);
    },
    async listNewest(on, limit) {
      const rows = (await db('call')
        .join('ticket', 'ticket.id', 'call.ticket_id')
        .join('counter', 'counter.id', 'call.counter_id')
        .select(
          'call.id',
          'call.ticket_id',
          'call.counter_id',
          'call.nth',
          'call.at',
          'ticket.number as ticket_number',
          'ticket.category_id',
          'counter.number as counter_number',
          'counter.name as counter_name',
        )
        .where({ 'call.business_date': on, 'call.undone': 0 })
        .orderBy('call.id', 'desc')
        .limit(limit)) as CallRow[];
      return rows.map((row) => ({
        callId: row.id,
        ticketId: row.ticket_id as TicketId,
        number: row.ticket_number,
        categoryId: row.category_id as CategoryId,
        counterId: row.counter_id as CounterId,
        counterNumber: row.counter_number,
        counterName: row.counter_name,
        nth: row.nth,
        at: row.at as Instant,
      }));
    },
  };
}
