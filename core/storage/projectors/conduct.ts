import type { EnquiryTarget } from '../../domain/cases/enquiry';
import type { FactType } from '../../contract/facts';
import type { Projectors } from './projector';

type ConductFact = Extract<FactType, `deputy.${string}` | `enquiry.${string}`>;

/** Deputies (AB角) and first questions (首问负责). */
export const conductProjectors: Projectors<ConductFact> = {
  'deputy.appointed': async (trx, { payload, at }) => {
    await trx('deputyship').insert({
      id: payload.deputyshipId,
      staff_id: payload.staffId,
      deputy_id: payload.deputyId,
      item_ids: JSON.stringify(payload.itemIds),
      from_on: payload.from,
      to_on: payload.to,
      appointed_at: at,
      ended_at: null,
    });
  },

  'deputy.ended': async (trx, { payload, at }) => {
    await trx('deputyship').where({ id: payload.deputyshipId }).update({ ended_at: at });
  },

  'enquiry.asked': async (trx, { payload, at, businessDate, actorId }) => {
    await trx('enquiry').insert({
      id: payload.enquiryId,
      asked_on: businessDate,
      asked_at: at,
      staff_id: actorId,
      channel: payload.channel,
      ticket_id: payload.ticketId,
      resident_id: payload.residentId,
      asker: payload.asker,
      question: payload.question,
    });
  },

  'enquiry.handedOver': async (trx, { payload, at, actorId, eventId }) => {
    const target = targetOf(payload.to);
    await trx('enquiry_hand_over').insert({
      event_id: eventId,
      enquiry_id: payload.enquiryId,
      at,
      staff_id: actorId,
      kind: payload.to.kind,
      target,
    });
    await trx('enquiry').where({ id: payload.enquiryId }).update({ target_kind: payload.to.kind, target });
  },

  'enquiry.closed': async (trx, { payload, at, actorId }) => {
    await trx('enquiry').where({ id: payload.enquiryId }).update({
      closed_at: at,
      closed_by: actorId,
      outcome: payload.outcome,
      words: payload.words,
    });
  },
};

function targetOf(to: EnquiryTarget): string {
  switch (to.kind) {
    case 'staff':
      return to.staffId;
    case 'counter':
      return to.counterId;
    case 'department':
    case 'centre':
      return to.name;
  }
}
