import type { Knex } from 'knex';
import type { Fact } from '../../contract/facts';
import type { Projectors } from './projector';

export const issuedProjector: Projectors<'ticket.issued'> = {
  'ticket.issued': async (trx, fact) => {
    const { payload } = fact;
    await trx('number_band')
      .insert({ business_date: fact.businessDate, band: payload.band, last: payload.sequence })
      .onConflict(['business_date', 'band'])
      .merge();
    await trx('ticket').insert({ ...bornTicket(fact), ...wishes(fact), ...promiseColumns(fact) });
    await trx('ticket_stay').insert({ ticket_id: payload.ticketId, nth: 1, state: 'waiting', started_at: fact.at });
    await insertItems(trx, fact);
    if (payload.returnId !== undefined && payload.returnId !== null) {
      await trx('return_ticket').where({ id: payload.returnId }).update({ used_ticket_id: payload.ticketId });
    }
  },
};

function bornTicket({ payload, businessDate, at }: Fact<'ticket.issued'>) {
  return {
    id: payload.ticketId,
    business_date: businessDate,
    number: payload.number,
    band: payload.band,
    sequence: payload.sequence,
    category_id: payload.categoryId,
    item_id: payload.itemId,
    priority: Number(payload.priority),
    state: 'waiting',
    state_since: at,
    issued_at: at,
    queued_at: at,
    front: 0,
    calls: 0,
  };
}

function wishes({ payload }: Fact<'ticket.issued'>) {
  return {
    lane: payload.lane ?? 'service',
    returning: Number((payload.returnId ?? null) !== null),
    slot_from: payload.slot?.from ?? null,
    slot_to: payload.slot?.to ?? null,
    case_id: payload.caseId ?? null,
    low_counter: Number(payload.lowCounter ?? false),
    needs_help: Number(payload.needsHelp ?? false),
    person: payload.person ?? null,
  };
}

function promiseColumns({ payload: { promise = null } }: Fact<'ticket.issued'>) {
  return {
    expected_seconds: promise?.expectedSeconds ?? null,
    usual_seconds: promise?.usualSeconds ?? null,
    low_minutes: promise?.lowMinutes ?? null,
    high_minutes: promise?.highMinutes ?? null,
  };
}

/** A ticket of one matter needs no list. */
async function insertItems(trx: Knex, { payload: { ticketId, itemIds = [] } }: Fact<'ticket.issued'>): Promise<void> {
  if (itemIds.length > 1) {
    await trx('ticket_item').insert(
      itemIds.map((itemId, index) => ({ ticket_id: ticketId, nth: index + 1, item_id: itemId })),
    );
  }
}
