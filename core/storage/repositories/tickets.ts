import type { Knex } from 'knex';
import type { Sealed } from '../../contract/facts';
import type { Ticket } from '../../domain/queue/ticket';
import type { ReadTx } from '../../service/ports';
import { ticketCounts } from './ticket-counts';
import { ticketFigures } from './ticket-figures';
import { ticketFromRow, waitingFromRow, type TicketRow } from './ticket-row';
import { ticketVisits } from './ticket-visits';

/** Written out: SQLite takes a partial index only where it sees at once that it fits. */
const isAtCounter = `state in ('called', 'serving')`;
const isOpen = `state in ('waiting', 'called', 'serving', 'held')`;

export function ticketRepository(db: Knex): ReadTx['tickets'] {
  const tickets = () => db<TicketRow>('ticket');

  function one(row: TicketRow | undefined): Ticket | null {
    return row === undefined ? null : ticketFromRow(row);
  }

  return {
    ...ticketCounts(db),
    ...ticketFigures(db),
    ...ticketVisits(db),
    find: async (id, on) => one(await tickets().where({ id, business_date: on }).first()),
    findEver: async (id) => one(await tickets().where({ id }).first()),
    findAtCounter: async (counterId) =>
      one(await tickets().where({ counter_id: counterId }).whereRaw(isAtCounter).first()),
    listAtCounters: async () => (await tickets().whereRaw(isAtCounter)).map(ticketFromRow),
    async listWaiting(on) {
      const rows = await tickets().where({ business_date: on, state: 'waiting' });
      return rows.map(waitingFromRow);
    },
    async listByState(on, states) {
      const rows = await tickets()
        .where({ business_date: on })
        .whereIn('state', [...states])
        .orderBy('state_since');
      return rows.map(ticketFromRow);
    },
    async listLeftOver(before) {
      const rows = await tickets().where('business_date', '<', before).whereRaw(isOpen);
      return rows.map(ticketFromRow);
    },
    async listOwned(on, categoryId) {
      const rows = await tickets()
        .where({ business_date: on, state: 'waiting', category_id: categoryId, lane: 'service' })
        .whereNotNull('person');
      return rows.map((row) => ({ ...ticketFromRow(row), person: row.person as Sealed }));
    },
    findHandOut: async (on, caseId) =>
      one(await tickets().where({ business_date: on, state: 'waiting', case_id: caseId, lane: 'hand-out' }).first()),
    async findLastFinished(counterId, since) {
      const row = await tickets()
        .where({ counter_id: counterId, state: 'finished' })
        .where('finished_at', '>=', since)
        .orderBy('finished_at', 'desc')
        .first();
      return row === undefined ? null : { ...ticketFromRow(row), reviewDeclined: row.review_declined_at !== null };
    },
  };
}
