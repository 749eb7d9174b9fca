import type { Knex } from 'knex';
import type { Fact, FactType } from '../../contract/facts';
import type { TicketStateName } from '../../domain/queue/ticket';
import type { Projectors } from './projector';

type TicketFact = Extract<FactType, `ticket.${string}`>;

type Move = Readonly<{
  ticketId: string;
  state: TicketStateName;
  note?: string | null;
  counterId?: string | null;
  staffId?: string | null;
  more?: Readonly<Record<string, unknown>>;
}>;

/** Ends the open stay and begins the next: every state stay is a row. */
async function move(
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
    `insert into ticket_stay (ticket_id, nth, state, counter_id, staff_id, started_at)
     select ?, coalesce(max(nth), 0) + 1, ?, ?, ?, ? from ticket_stay where ticket_id = ?`,
    [ticketId, state, counterId ?? null, staffId ?? null, at, ticketId],
  );
}

async function insertCall(trx: Knex, fact: Fact<'ticket.called' | 'ticket.recalled'>): Promise<void> {
  const { payload } = fact;
  await trx('call').insert({
    id: payload.callId,
    business_date: fact.businessDate,
    ticket_id: payload.ticketId,
    counter_id: payload.counterId,
    staff_id: payload.staffId,
    nth: payload.nth,
    at: fact.at,
  });
}

export const ticketProjectors: Projectors<TicketFact> = {
  'ticket.issued': async (trx, { payload, ...fact }) => {
    await trx('number_band')
      .insert({ business_date: fact.businessDate, band: payload.band, last: payload.sequence })
      .onConflict(['business_date', 'band'])
      .merge();
    await trx('ticket').insert({
      id: payload.ticketId,
      business_date: fact.businessDate,
      number: payload.number,
      band: payload.band,
      sequence: payload.sequence,
      category_id: payload.categoryId,
      item_id: payload.itemId,
      priority: Number(payload.priority),
      state: 'waiting',
      state_since: fact.at,
      issued_at: fact.at,
      queued_at: fact.at,
      front: 0,
      calls: 0,
    });
    await trx('ticket_stay').insert({ ticket_id: payload.ticketId, nth: 1, state: 'waiting', started_at: fact.at });
  },

  'ticket.called': async (trx, fact) => {
    const { payload, at } = fact;
    await move(trx, at, {
      ...payload,
      state: 'called',
      more: { calls: payload.nth, called_at: at, last_called_at: at, front: 0, reserved_for: null },
    });
    await trx('counter').where({ id: payload.counterId }).update({ priority_turn: payload.priorityTurn });
    await insertCall(trx, fact);
  },

  'ticket.recalled': async (trx, fact) => {
    await trx('ticket')
      .where({ id: fact.payload.ticketId })
      .update({ calls: fact.payload.nth, last_called_at: fact.at });
    await insertCall(trx, fact);
  },

  'ticket.started': async (trx, { payload, at }) => {
    await move(trx, at, { ...payload, state: 'serving', more: { started_at: at } });
  },

  'ticket.finished': async (trx, { payload, at }) => {
    await move(trx, at, { ...payload, state: 'finished', more: { finished_at: at } });
  },

  'ticket.missed': async (trx, { payload, at }) => {
    await move(trx, at, { ...payload, state: 'missed', note: payload.reason });
  },

  'ticket.held': async (trx, { payload, at }) => {
    await move(trx, at, { ...payload, state: 'held', note: payload.reason });
  },

  'ticket.resumed': async (trx, { payload, at }) => {
    await move(trx, at, { ...payload, state: 'serving' });
  },

  'ticket.transferred': async (trx, { payload, at }) => {
    await move(trx, at, {
      ticketId: payload.ticketId,
      state: 'waiting',
      note: payload.reason,
      counterId: null,
      more: {
        category_id: payload.toCategoryId,
        reserved_for: payload.toCounterId,
        front: Number(payload.place === 'front'),
        queued_at: payload.queuedAt,
        calls: 0,
      },
    });
  },

  'ticket.requeued': async (trx, { payload, at }) => {
    await move(trx, at, {
      ticketId: payload.ticketId,
      state: 'waiting',
      counterId: null,
      more: { front: Number(payload.place === 'front'), queued_at: payload.queuedAt, calls: 0 },
    });
  },

  'ticket.cancelled': async (trx, { payload, at }) => {
    await move(trx, at, { ticketId: payload.ticketId, state: 'cancelled', note: payload.reason });
  },

  'ticket.expired': async (trx, { payload, at }) => {
    await move(trx, at, { ticketId: payload.ticketId, state: 'expired' });
  },
};
