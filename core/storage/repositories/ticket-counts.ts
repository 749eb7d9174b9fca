import type { Knex } from 'knex';
import type { ReadTx } from '../../service/ports';
import type { TicketRow } from './ticket-row';

type Counts = Pick<ReadTx['tickets'], 'countAllWaiting' | 'countIssued' | 'countWaiting' | 'lastSequence'>;

/** How many wait, and how many numbers were given. */
export function ticketCounts(db: Knex): Counts {
  const tickets = () => db<TicketRow>('ticket');
  const count = async (query: Knex.QueryBuilder) => {
    const row = (await query.count({ count: '*' }).first()) as { count: number } | undefined;
    return Number(row?.count ?? 0);
  };

  return {
    countAllWaiting: (on) => count(tickets().where({ business_date: on, state: 'waiting' })),
    countWaiting: (on, categoryId) =>
      count(tickets().where({ business_date: on, state: 'waiting', category_id: categoryId, lane: 'service' })),
    async countIssued(on, bands, since) {
      const issued = tickets()
        .where({ business_date: on })
        .whereIn('band', [...bands]);
      return count(since === null ? issued : issued.where('issued_at', '>=', since));
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
