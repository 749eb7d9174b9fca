import type { Knex } from 'knex';
import type { BusinessDate } from '../../domain/calendar/instant';
import type { CategoryId } from '../../domain/id';
import type { KeptPromise } from '../../service/queue/ports';
import type { TicketRow } from './ticket-row';

type PromiseRow = Pick<
  TicketRow,
  | 'business_date'
  | 'category_id'
  | 'issued_at'
  | 'first_called_at'
  | 'expected_seconds'
  | 'usual_seconds'
  | 'low_minutes'
  | 'high_minutes'
>;

export function promiseFromRow(row: PromiseRow): KeptPromise {
  return {
    on: row.business_date as BusinessDate,
    categoryId: row.category_id as CategoryId,
    expectedMinutes: (row.expected_seconds ?? 0) / 60,
    usualMinutes: (row.usual_seconds ?? 0) / 60,
    lowMinutes: row.low_minutes ?? 0,
    highMinutes: row.high_minutes ?? 0,
    actualMinutes: minutesBetween(row.issued_at, row.first_called_at ?? row.issued_at),
  };
}

/** Tickets that were promised a wait and came to a call. */
export function keptPromises(db: Knex) {
  return (
    db<TicketRow>('ticket')
      .select(
        'business_date',
        'category_id',
        'issued_at',
        'first_called_at',
        'expected_seconds',
        'usual_seconds',
        'low_minutes',
        'high_minutes',
      )
      // Written out, for the partial index.
      .whereRaw('low_minutes is not null and first_called_at is not null')
  );
}

const minutesBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000;
