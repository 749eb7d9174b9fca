import type { StandardBundle } from '../../domain/standards/bundle';
import { itemName } from '../../domain/standards/look-up';
import type { Ticket } from '../../domain/queue/ticket';
import type { CounterRecord } from '../ports';

/** A ticket as the clerk's lists show it. */
export function listTicket(ticket: Ticket, bundle: StandardBundle, counters: readonly CounterRecord[]) {
  const { id, number, categoryId, itemId, priority, state, issuedAt, stateNote, counterId } = ticket;
  return {
    ticketId: id,
    number,
    categoryId,
    itemId,
    itemName: itemName(bundle, itemId),
    lane: ticket.lane,
    priority,
    returning: ticket.returning,
    slot: ticket.slot === null ? null : { ...ticket.slot },
    lowCounter: ticket.lowCounter,
    needsHelp: ticket.needsHelp,
    state,
    issuedAt,
    note: stateNote,
    heldPlace: ticket.heldPlace,
    counterNumber: counters.find((counter) => counter.id === counterId)?.number ?? null,
  };
}
