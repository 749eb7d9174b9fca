import { parseBusinessDate } from '../../domain/calendar/business-date';
import { overdueStages } from '../../domain/reviews/bad-review';
import { itemName } from '../../domain/standards/look-up';
import { refuse, type Context, type Handler } from '../handler';
import type { ReadTx } from '../ports';
import type { BadReviewRecord } from './ports';

const shownMended = 20;

export function demandPeriod(from: string, to: string): void {
  if (parseBusinessDate(from) === null || parseBusinessDate(to) === null || from > to) {
    refuse('period.invalid');
  }
}

async function listOne(one: BadReviewRecord, { tx, standards, businessDate }: Context<ReadTx>) {
  const review = (await tx.reviews.findOfTicket(one.ticketId)) ?? refuse('badReview.unknown');
  const assignee = one.staffId === null ? null : await tx.staff.find(one.staffId);
  const counter = await tx.counters.find(review.counterId);
  const listed = {
    reviewId: one.reviewId,
    state: one.state,
    at: review.at,
    level: review.level,
    ticketNumber: review.ticketNumber,
    counterNumber: counter?.number ?? 0,
    itemName: itemName(standards.bundle, review.itemId),
    assigneeName: assignee?.name ?? null,
    contactDueOn: one.contactDueOn,
    mendDueOn: one.mendDueOn,
    overdue: [...overdueStages(one, businessDate)],
    isSetAsideProposed: one.proposedReason !== null,
    isPublic: one.publicText !== null,
  };
  return { review, listed };
}

export const listBadReviewCases: Handler<'badReview.list'> = async ({ from, to }, context) => {
  demandPeriod(from, to);
  const listed = [];
  for (const one of await context.tx.badReviews.list(from, to)) {
    listed.push((await listOne(one, context)).listed);
  }

  return listed;
};

export const readBadReview: Handler<'badReview.read'> = async ({ reviewId }, context) => {
  const { tx, standards, actor } = context;
  const one = (await tx.badReviews.find(reviewId)) ?? refuse('badReview.unknown');
  const { review, listed } = await listOne(one, context);
  const open = async (sealed: typeof review.words, column: 'words' | 'contact', table = 'review') =>
    sealed === null ? null : tx.vault.open(reviewId, { table, column, row: reviewId }, sealed);
  const history = [];
  for (const { words, ...event } of await tx.badReviews.history(reviewId)) {
    history.push({ ...event, words: await open(words, 'words', 'bad_review_event') });
  }

  const proposer = one.proposedBy === null ? null : await tx.staff.find(one.proposedBy);
  return {
    ...listed,
    tags: standards.bundle.review.tags.filter(({ code }) => review.tags.includes(code)).map(({ text }) => text),
    words: await open(review.words, 'words'),
    named: review.named,
    contact: await open(review.contact, 'contact'),
    publicText: one.publicText,
    proposal:
      one.proposedReason === null
        ? null
        : { by: proposer?.name ?? '', reason: one.proposedReason, isOwn: one.proposedBy === actor.staffId },
    history,
  };
};

export const listMended: Handler<'badReview.listMended'> = async (_input, { tx }) => [
  ...(await tx.badReviews.listMended(shownMended)),
];
