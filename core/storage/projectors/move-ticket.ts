import type { Knex } from 'knex';
import type { TicketStateName } from '../../domain/queue/ticket';
import type { LastDeed } from '../../domain/queue/undo';

export type Move = Readonly<{
  ticketId: string;
  state: TicketStateName;
  note?: string | null;
  counterId?: string | null;
  staffId?: string | null;
  more?: Readonly<Record<string, unknown>>;
}>;

/** Ends the open stay and begins the next: every state stay is a row. */
export async function moveTicket(
  trx: Knex,
  at: string,
  { ticketId, state, note = null, counterId, staffId, more }: Move,
): Promise<void> {
  const where = counterId === undefined ? {} : { counter_id: counterId, staff_id: staffId ?? null };
  await trx('ticket')
    .where({ id: ticketId })
    .update({ state, state_since: at, state_note: note, ...where, ...more });
  await trx('ticket_stay').where({ ticket_id: ticketId }).whereNull('ended_at').update({ ended_at: at });
  await trx.raw(
    `insert into ticket_stay (ticket_id, nth, state, counter_id, staff_id, started_at, note)
     select ?, coalesce(max(nth), 0) + 1, ?, ?, ?, ?, ? from ticket_stay where ticket_id = ?`,
    [ticketId, state, counterId ?? null, staffId ?? null, at, note, ticketId],
  );
}

/** What the counter did last, as far as it can be taken back; null when it cannot. */
export async function keepDeed(trx: Knex, counterId: string, deed: LastDeed | null, more: object = {}): Promise<void> {
  await trx('counter')
    .where({ id: counterId })
    .update({ last_deed: deed === null ? null : JSON.stringify(deed), ...more });
}
