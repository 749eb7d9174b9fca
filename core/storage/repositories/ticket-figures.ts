import type { Knex } from 'knex';
import type { CategoryId, CounterId } from '../../domain/id';
import type { TicketStateName } from '../../domain/queue/ticket';
import type { ReadTx } from '../../service/ports';
import { keptPromises, promiseFromRow } from './kept-promises';

import type { TicketRow } from './ticket-row';

type Figures = Pick<ReadTx['tickets'], 'listPromisesBetween' | 'served' | 'serviceMinutes' | 'tally' | 'waitMinutes'>;

type TallyRow = { category_id: string; counter_id: string | null; state: string; count: number };

const minutesBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000;

/** Counts and durations. Durations are computed here from the stored instants, never stored. */
export function ticketFigures(db: Knex): Figures {
  const tickets = () => db<TicketRow>('ticket');
  return {
    async listPromisesBetween(from, to) {
      return (await keptPromises(db).whereBetween('business_date', [from, to])).map(promiseFromRow);
    },
    async serviceMinutes(categoryId, limit) {
      const rows = await tickets()
        .select('started_at', 'finished_at')
        .where({ category_id: categoryId, state: 'finished' })
        .orderBy('finished_at', 'desc')
        .limit(limit);
      return rows.map((row) => minutesBetween(row.started_at ?? '', row.finished_at ?? ''));
    },
    async tally(on) {
      const rows = (await tickets()
        .select('category_id', 'counter_id', 'state')
        .count({ count: '*' })
        .where({ business_date: on })
        .groupBy('category_id', 'counter_id', 'state')) as unknown as TallyRow[];
      return rows.map((row) => ({
        categoryId: row.category_id as CategoryId,
        counterId: row.counter_id as CounterId | null,
        state: row.state as TicketStateName,
        count: row.count,
      }));
    },
    async waitMinutes(on) {
      const rows = await tickets()
        .select('issued_at', 'called_at')
        .where({ business_date: on })
        .whereNotNull('called_at');
      return rows.map((row) => minutesBetween(row.issued_at, row.called_at ?? ''));
    },
    async served(from, to) {
      const rows = (await tickets()
        .select('category_id', 'counter_id')
        .count({ count: '*' })
        .where({ state: 'finished' })
        .whereBetween('business_date', [from, to])
        .groupBy('category_id', 'counter_id')) as unknown as TallyRow[];
      return rows.map((row) => ({
        categoryId: row.category_id as CategoryId,
        counterId: row.counter_id as CounterId,
        count: row.count,
      }));
    },
  };
}
