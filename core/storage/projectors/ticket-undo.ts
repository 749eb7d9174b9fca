import { keepDeed, moveTicket } from './move-ticket';
import type { Projectors } from './projector';

type UndoFact = 'ticket.callUndone' | 'ticket.missUndone' | 'ticket.finishUndone';

/** A slip taken back: the ticket is as it was, and the log and the stays keep both. */
export const undoProjectors: Projectors<UndoFact> = {
  'ticket.callUndone': async (trx, { payload, at }) => {
    const { ticketId, counterId, before } = payload;
    // The calls that this counter made for it leave the board; what was called before stays.
    await trx('call').where({ ticket_id: ticketId }).where('id', '>=', before.callId).update({ undone: 1 });
    await moveTicket(trx, at, {
      ticketId,
      state: 'waiting',
      counterId: null,
      more: {
        front: Number(before.front),
        reserved_for: before.reservedFor,
        reserved_staff: before.reservedStaff,
        calls: before.calls,
        called_at: before.calledAt,
        last_called_at: before.lastCalledAt,
        ...(before.calledAt === null ? { first_called_at: null } : {}),
      },
    });
    await keepDeed(trx, counterId, null, { priority_turn: before.priorityTurn, free_since: at });
  },

  'ticket.missUndone': async (trx, { payload, at }) => {
    await moveTicket(trx, at, { ...payload, state: 'called' });
    await keepDeed(trx, payload.counterId, null);
  },

  'ticket.finishUndone': async (trx, { payload, at }) => {
    const { ticketId, counterId, finishedAt } = payload;
    await moveTicket(trx, at, { ...payload, state: 'serving', more: { finished_at: null } });
    await trx('ticket_item')
      .where({ ticket_id: ticketId, done_at: finishedAt })
      .update({ done_at: null, counter_id: null });
    await keepDeed(trx, counterId, null);
  },
};
