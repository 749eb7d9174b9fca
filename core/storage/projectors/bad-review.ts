import type { Knex } from 'knex';
import type { Fact, FactType } from '../../contract/facts';
import type { BadReviewState } from '../../domain/reviews/bad-review';
import type { Projectors } from './projector';

type BadReviewFact = Extract<FactType, `badReview.${string}`>;

type Change = Readonly<Record<string, string | number | null>>;

/** One step: a line of the history, and what it changes. */
async function step(trx: Knex, fact: Fact<BadReviewFact>, state: BadReviewState | null, change: Change = {}) {
  const { payload } = fact;
  await trx('bad_review_event').insert({
    event_id: fact.eventId,
    review_id: payload.reviewId,
    type: fact.type,
    at: fact.at,
    staff_id: fact.actorId,
    words: 'words' in payload ? payload.words : null,
  });
  const changes = { ...(state === null ? {} : { state }), ...change };
  if (Object.keys(changes).length > 0) {
    await trx('bad_review').where({ review_id: payload.reviewId }).update(changes);
  }
}

const noProposal = { proposed_by: null, proposed_reason: null };

export const badReviewProjectors: Projectors<BadReviewFact> = {
  'badReview.opened': async (trx, fact) => {
    const { reviewId, ticketId, contactDueOn, mendDueOn } = fact.payload;
    const clocks = { opened_on: fact.businessDate, contact_due_on: contactDueOn, mend_due_on: mendDueOn };
    // A review that was put right and then worse again opens the same case anew.
    await trx('bad_review')
      .insert({ review_id: reviewId, ticket_id: ticketId, state: 'open', ...clocks })
      .onConflict('review_id')
      .merge(['state', 'opened_on', 'contact_due_on', 'mend_due_on']);
    await step(trx, fact, null);
  },

  'badReview.dropped': (trx, fact) => step(trx, fact, 'dropped'),

  'badReview.assigned': async (trx, fact) => {
    await trx('bad_review').where({ review_id: fact.payload.reviewId, state: 'open' }).update({ state: 'assigned' });
    await step(trx, fact, null, { staff_id: fact.payload.staffId });
  },

  'badReview.contacted': (trx, fact) => step(trx, fact, 'contacted', { contacted_on: fact.businessDate }),
  'badReview.checked': (trx, fact) => step(trx, fact, 'checked'),
  'badReview.resolved': (trx, fact) => step(trx, fact, 'resolved', { resolved_on: fact.businessDate }),
  'badReview.calledBack': (trx, fact) => step(trx, fact, 'calledBack'),
  'badReview.closed': (trx, fact) => step(trx, fact, 'closed', noProposal),
  'badReview.setAsideProposed': (trx, fact) =>
    step(trx, fact, null, { proposed_by: fact.actorId, proposed_reason: fact.payload.reason }),
  'badReview.setAside': (trx, fact) => step(trx, fact, 'setAside'),
  'badReview.setAsideDeclined': (trx, fact) => step(trx, fact, null, noProposal),
  'badReview.published': (trx, fact) =>
    step(trx, fact, null, {
      public_text: fact.payload.text,
      published_on: fact.payload.text === null ? null : fact.businessDate,
    }),
  'badReview.climbed': (trx, fact) =>
    step(trx, fact, null, fact.payload.stage === 'contact' ? { contact_climbed: 1 } : { mend_climbed: 1 }),
};
