import type { Knex } from 'knex';
import type { Fact, FactType } from '../../contract/facts';
import type { CounterId, StaffId } from '../../domain/id';
import type { Instant } from '../../domain/calendar/instant';
import type { LastDeed } from '../../domain/queue/undo';
import { keepDeed, moveTicket } from './move-ticket';
import type { Projectors } from './projector';
import { issuedProjector } from './ticket-issued';
import { undoProjectors } from './ticket-undo';

type TicketFact = Extract<FactType, `ticket.${string}`>;

async function insertCall(
  trx: Knex,
  fact: Fact<'ticket.called' | 'ticket.recalled'>,
  direct?: Fact<'ticket.called'>['payload']['direct'],
): Promise<void> {
  const { payload } = fact;
  await trx('call').insert({
    id: payload.callId,
    business_date: fact.businessDate,
    ticket_id: payload.ticketId,
    counter_id: payload.counterId,
    staff_id: payload.staffId,
    nth: payload.nth,
    at: fact.at,
    direct_reason: direct?.reason ?? null,
    skipped: direct?.skipped ?? null,
  });
}

type BeforeRow = {
  front: number;
  reserved_for: string | null;
  reserved_staff: string | null;
  calls: number;
  called_at: string | null;
  last_called_at: string | null;
};

/** How a ticket stands just before it is called, for the call to be taken back. */
async function readBefore(
  trx: Knex,
  { ticketId, counterId, callId }: Fact<'ticket.called'>['payload'],
): Promise<LastDeed['before']> {
  const row = await trx<BeforeRow & { id: string }>('ticket').where({ id: ticketId }).first();
  const counter = await trx<{ id: string; priority_turn: number }>('counter').where({ id: counterId }).first();
  return row === undefined
    ? null
    : {
        callId,
        front: row.front === 1,
        reservedFor: row.reserved_for as CounterId | null,
        reservedStaff: row.reserved_staff as StaffId | null,
        calls: row.calls,
        calledAt: row.called_at as Instant | null,
        lastCalledAt: row.last_called_at as Instant | null,
        priorityTurn: counter?.priority_turn ?? 0,
      };
}

export const ticketProjectors: Projectors<TicketFact> = {
  ...issuedProjector,
  ...undoProjectors,

  'ticket.called': async (trx, fact) => {
    const { payload, at } = fact;
    const { ticketId, counterId } = payload;
    const before = await readBefore(trx, payload);
    await moveTicket(trx, at, {
      ...payload,
      state: 'called',
      more: {
        calls: payload.nth,
        called_at: at,
        last_called_at: at,
        front: 0,
        reserved_for: null,
        reserved_staff: null,
        first_called_at: trx.raw('coalesce(first_called_at, ?)', [at]),
      },
    });
    await keepDeed(trx, counterId, { kind: 'called', ticketId, at, before }, { priority_turn: payload.priorityTurn });
    await insertCall(trx, fact, payload.direct);
  },

  'ticket.recalled': async (trx, fact) => {
    await trx('ticket')
      .where({ id: fact.payload.ticketId })
      .update({ calls: fact.payload.nth, last_called_at: fact.at });
    await insertCall(trx, fact);
  },

  'ticket.started': async (trx, { payload, at }) => {
    await moveTicket(trx, at, { ...payload, state: 'serving', more: { started_at: at, held_place: null } });
    await keepDeed(trx, payload.counterId, null);
  },

  'ticket.finished': async (trx, { payload, at }) => {
    await moveTicket(trx, at, { ...payload, state: 'finished', more: { finished_at: at } });
    await trx('ticket_item')
      .where({ ticket_id: payload.ticketId })
      .whereNull('done_at')
      .update({ done_at: at, counter_id: payload.counterId });
    const deed = { kind: 'finished', ticketId: payload.ticketId, at, before: null } as const;
    await keepDeed(trx, payload.counterId, deed, { free_since: at });
  },

  'ticket.missed': async (trx, { payload, at }) => {
    await moveTicket(trx, at, { ...payload, state: 'missed', note: payload.reason });
    const deed = { kind: 'missed', ticketId: payload.ticketId, at, before: null } as const;
    await keepDeed(trx, payload.counterId, deed, { free_since: at });
  },

  'ticket.held': async (trx, { payload, at }) => {
    const more = { held_place: payload.place ?? null };
    await moveTicket(trx, at, { ...payload, state: 'held', note: payload.reason, more });
    await keepDeed(trx, payload.counterId, null, { free_since: at });
  },

  'ticket.resumed': async (trx, { payload, at }) => {
    await moveTicket(trx, at, { ...payload, state: 'serving', more: { held_place: null } });
    await keepDeed(trx, payload.counterId, null);
  },

  'ticket.transferred': async (trx, { payload, at }) => {
    const item = payload.toItemId === undefined ? {} : { item_id: payload.toItemId };
    await moveTicket(trx, at, {
      ticketId: payload.ticketId,
      state: 'waiting',
      note: payload.reason,
      counterId: null,
      more: {
        ...item,
        category_id: payload.toCategoryId,
        reserved_for: payload.toCounterId,
        reserved_staff: payload.toStaffId ?? null,
        front: Number(payload.place === 'front'),
        queued_at: payload.queuedAt,
        calls: 0,
      },
    });
    await keepDeed(trx, payload.counterId, null, { free_since: at });
  },

  'ticket.requeued': async (trx, { payload, at }) => {
    await moveTicket(trx, at, {
      ticketId: payload.ticketId,
      state: 'waiting',
      counterId: null,
      more: { front: Number(payload.place === 'front'), queued_at: payload.queuedAt, calls: 0 },
    });
  },

  'ticket.letLater': async (trx, { payload }) => {
    await trx('ticket')
      .where({ id: payload.ticketId })
      .update({ queued_at: payload.queuedAt, front: 0 })
      .increment('let_later', 1);
  },

  'ticket.cancelled': async (trx, { payload, at }) => {
    await moveTicket(trx, at, { ticketId: payload.ticketId, state: 'cancelled', note: payload.reason });
  },

  'ticket.expired': async (trx, { payload, at }) => {
    await moveTicket(trx, at, { ticketId: payload.ticketId, state: 'expired' });
  },

  'ticket.itemAdded': async (trx, { payload }) => {
    await trx.raw(
      `insert into ticket_item (ticket_id, nth, item_id)
       select ?, coalesce(max(nth), 0) + 1, ? from ticket_item where ticket_id = ?`,
      [payload.ticketId, payload.itemId, payload.ticketId],
    );
  },

  'ticket.itemDone': async (trx, { payload, at }) => {
    await trx('ticket_item')
      .where({ ticket_id: payload.ticketId, item_id: payload.itemId })
      .update({ done_at: at, counter_id: payload.counterId });
  },

  'ticket.returnGiven': async (trx, { payload, at }) => {
    await trx('return_ticket').insert({
      id: payload.returnId,
      code: payload.code,
      ticket_id: payload.ticketId,
      category_id: payload.categoryId,
      letter: payload.letter,
      item_id: payload.itemId,
      reason: payload.reason,
      given_at: at,
      valid_until: payload.validUntil,
    });
  },
};
