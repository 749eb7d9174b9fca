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
    });
  },

  'review.declined': async (trx, { payload, at }) => {
    await trx('ticket').where({ id: payload.ticketId }).update({ review_declined_at: at });
  },
};
