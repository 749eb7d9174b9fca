import type { Knex } from 'knex';
import type { Instant } from '../../domain/calendar/instant';
import type { CounterId, ItemId, StaffId } from '../../domain/id';
import type { TicketStateName } from '../../domain/queue/ticket';
import type { ReadTx } from '../../service/ports';

type Visits = Pick<ReadTx['tickets'], 'listItems' | 'listStays' | 'listCalls'>;

type ItemRow = { ticket_id: string; item_id: string; done_at: string | null; counter_id: string | null };
type StayRow = {
  ticket_id: string;
  state: string;
  started_at: string;
  ended_at: string | null;
  counter_id: string | null;
  staff_id: string | null;
  note: string | null;
};
type CallRow = {
  id: number;
  ticket_id: string;
  at: string;
  counter_id: string;
  staff_id: string | null;
  nth: number;
  undone: number;
  direct_reason: string | null;
  skipped: number | null;
};

/** What happened to one ticket, in order. */
export function ticketVisits(db: Knex): Visits {
  return {
    async listItems(id) {
      const rows = await db<ItemRow>('ticket_item').where({ ticket_id: id }).orderBy('nth');
      return rows.map((row) => ({
        itemId: row.item_id as ItemId,
        doneAt: row.done_at as Instant | null,
        counterId: row.counter_id as CounterId | null,
      }));
    },
    async listStays(id) {
      const rows = await db<StayRow>('ticket_stay').where({ ticket_id: id }).orderBy('nth');
      return rows.map((row) => ({
        state: row.state as TicketStateName,
        from: row.started_at as Instant,
        to: row.ended_at as Instant | null,
        counterId: row.counter_id as CounterId | null,
        staffId: row.staff_id as StaffId | null,
        note: row.note,
      }));
    },
    async listCalls(id) {
      const rows = await db<CallRow>('call').where({ ticket_id: id }).orderBy('id');
      return rows.map((row) => ({
        at: row.at as Instant,
        counterId: row.counter_id as CounterId,
        staffId: row.staff_id as StaffId | null,
        nth: row.nth,
        undone: row.undone === 1,
        directReason: row.direct_reason,
        skipped: row.skipped,
      }));
    },
  };
}
