import type { Knex } from 'knex';
import type { Ticket } from '../../domain/queue/ticket';
import type { ReadTx } from '../../service/ports';
import { ticketFromRow, waitingFromRow, type TicketRow } from './ticket-row';
import { ticketFigures } from './ticket-figures';

export function ticketRepository(db: Knex): ReadTx['tickets'] {
  const tickets = () => db<TicketRow>('ticket');

  function one(row: TicketRow | undefined): Ticket | null {
    return row === undefined ? null : ticketFromRow(row);
  }

  return {
    ...ticketFigures(db),
    find: async (id, on) => one(await tickets().where({ id, business_date: on }).first()),
    findAtCounter: async (counterId) =>
      one(await tickets().where({ counter_id: counterId }).whereIn('state', ['called', 'serving']).first()),
    async listWaiting(on) {
      const rows = await tickets().where({ business_date: on, state: 'waiting' });
      return rows.map(waitingFromRow);
    },
    async countWaiting(on, categoryId) {
      const rows = await tickets()
        .where({ business_date: on, state: 'waiting', category_id: categoryId })
        .count({ count: '*' });
      return Number(rows[0]?.['count'] ?? 0);
    },
    async listByState(on, states) {
      const rows = await tickets()
        .where({ business_date: on })
        .whereIn('state', [...states])
        .orderBy('state_since');
      return rows.map(ticketFromRow);
    },
    async listLeftOver(before) {
      const rows = await tickets()
        .where('business_date', '<', before)
        .whereIn('state', ['waiting', 'called', 'serving', 'held']);
      return rows.map(ticketFromRow);
    },
    async findLastFinished(counterId, since) {
      const row = await tickets()
        .where({ counter_id: counterId, state: 'finished' })
        .where('finished_at', '>=', since)
        .orderBy('finished_at', 'desc')
        .first();
      return row === undefined ? null : { ...ticketFromRow(row), reviewDeclined: row.review_declined_at !== null };
    },
    async lastSequence(on, band) {
      const row = await db<{ business_date: string; band: string; last: number }>('number_band')
        .select('last')
        .where({ business_date: on, band })
        .first();
      return row?.last ?? 0;
    },
  };
}
