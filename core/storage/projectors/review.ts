import type { FactType } from '../../contract/facts';
import type { Projectors } from './projector';

type ReviewFact = Extract<FactType, `review.${string}`>;

export const reviewProjectors: Projectors<ReviewFact> = {
  'review.submitted': async (trx, { payload, ...fact }) => {
    await trx('review').insert({
      id: payload.reviewId,
      ticket_id: payload.ticketId,
      business_date: fact.businessDate,
      level: payload.level,
      tags: JSON.stringify(payload.tags),
      words: payload.words,
      scheme_version: payload.schemeVersion,
      station_id: fact.stationId ?? '',
      at: fact.at,
      source: payload.source ?? 'rating',
      named: Number(payload.named ?? false),
      contact: payload.contact ?? null,
      repeats: 0,
    });
  },

  'review.corrected': async (trx, { payload, at }) => {
    await trx('review')
      .where({ id: payload.reviewId })
      .update({ level: payload.level, tags: JSON.stringify(payload.tags), words: payload.words, corrected_at: at });
  },

  'review.repeated': async (trx, { payload }) => {
    await trx('review').where({ id: payload.reviewId }).increment('repeats', 1);
  },

  'review.declined': async (trx, { payload, at }) => {
    await trx('ticket').where({ id: payload.ticketId }).update({ review_declined_at: at });
  },

  'review.offered': async (trx, { payload, at }) => {
    await trx('ticket').where({ id: payload.ticketId }).update({ review_offered_at: at });
  },

  'review.attempted': async (trx, { payload, ...fact }) => {
    await trx('review_attempt').insert({
      event_id: fact.eventId,
      at: fact.at,
      method: payload.method,
      role: payload.role,
      station_id: fact.stationId,
      staff_id: fact.actorId,
    });
  },
};
