import type { FactType } from '../../contract/facts';
import type { Projectors } from './projector';

type HallFact = Extract<
  FactType,
  `appointment.${string}` | `quickService.${string}` | `quota.${string}` | `tide.${string}`
>;

export const hallProjectors: Projectors<HallFact> = {
  'appointment.booked': async (trx, { payload, at }) => {
    await trx('appointment').insert({
      id: payload.appointmentId,
      business_date: payload.on,
      code: payload.code,
      slot_from: payload.slot.from,
      slot_to: payload.slot.to,
      category_id: payload.categoryId,
      letter: payload.letter,
      item_id: payload.itemId,
      channel: payload.channel,
      name: payload.name,
      phone: payload.phone,
      state: 'booked',
      booked_at: at,
    });
  },

  'appointment.cancelled': async (trx, { payload }) => {
    await trx('appointment').where({ id: payload.appointmentId }).update({ state: 'cancelled', note: payload.reason });
  },

  'appointment.kept': async (trx, { payload }) => {
    await trx('appointment')
      .where({ id: payload.appointmentId })
      .update({ state: 'kept', ticket_id: payload.ticketId });
  },

  'appointment.lapsed': async (trx, { payload }) => {
    await trx('appointment').where({ id: payload.appointmentId }).update({ state: 'lapsed' });
  },

  'quickService.given': async (trx, { payload, businessDate, at }) => {
    await trx('quick_service').insert({
      id: payload.id,
      business_date: businessDate,
      counter_id: payload.counterId,
      staff_id: payload.staffId,
      category_id: payload.categoryId,
      item_id: payload.itemId,
      at,
    });
  },

  'quota.set': async (trx, { payload }) => {
    await trx('quota')
      .insert({ category_id: payload.categoryId, per_hour: payload.perHour, per_day: payload.perDay })
      .onConflict('category_id')
      .merge();
  },

  'tide.turned': async (trx, { payload }) => {
    await trx('centre').update({ tide_in: Number(payload.isIn) });
  },
};
