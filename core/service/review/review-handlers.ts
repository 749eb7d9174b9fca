import type { ReviewId, TicketId } from '../../domain/id';
import type { Instant } from '../../domain/calendar/instant';
import type { Ticket } from '../../domain/queue/ticket';
import { wrongTags } from '../../domain/reviews/check-tags';
import { findCategory, itemName } from '../../domain/standards/look-up';
import { refuse, type Context, type Handler } from '../handler';
import type { ReadTx, WriteTx } from '../ports';
import { readSettings } from '../settings';

const plus = (at: Instant, milliseconds: number) => new Date(Date.parse(at) + milliseconds).toISOString() as Instant;

export const readPrompt: Handler<'review.prompt'> = async (_input, context) => {
  const { tx, actor, standards, now } = context;
  const counter = actor.counterId === null ? null : await tx.counters.find(actor.counterId);
  if (counter === null) {
    return { counterNumber: 0, counterName: '', prompt: null };
  }

  const { ratingSeconds } = await readSettings(tx, standards.bundle);
  const ticket = await tx.tickets.findLastFinished(counter.id, plus(now, -ratingSeconds * 1000));
  const isAsked = ticket !== null && !ticket.reviewDeclined && (await tx.reviews.findOfTicket(ticket.id)) === null;
  const described = { counterNumber: counter.number, counterName: counter.name };
  if (!isAsked || ticket.finishedAt === null) {
    return { ...described, prompt: null };
  }

  return {
    ...described,
    prompt: {
      ticketId: ticket.id,
      number: ticket.number,
      itemName: itemName(standards.bundle, ticket.itemId),
      categoryName: findCategory(standards.bundle, ticket.categoryId)?.name ?? { zh: '', en: '' },
      finishedAt: ticket.finishedAt,
      askUntil: plus(ticket.finishedAt, ratingSeconds * 1000),
    },
  };
};

/** One finished ticket, one review, from the counter that served it. */
async function demandReviewable(ticketId: TicketId, { tx, actor, businessDate }: Context<ReadTx>): Promise<Ticket> {
  const ticket = (await tx.tickets.find(ticketId, businessDate)) ?? refuse('ticket.unknown');
  if (ticket.state !== 'finished') {
    refuse('review.notFinished');
  }

  if (ticket.counterId !== actor.counterId) {
    refuse('review.wrongCounter');
  }

  if ((await tx.reviews.findOfTicket(ticketId)) !== null) {
    refuse('review.already');
  }

  return ticket;
}

export const submitReview: Handler<'review.submit'> = async ({ ticketId, level, tags, words }, context) => {
  const { tx, standards, now, newId } = context;
  const ticket = await demandReviewable(ticketId, context);
  const { reviewWindowMinutes } = await readSettings(tx, standards.bundle);
  if (now > plus(ticket.finishedAt ?? now, reviewWindowMinutes * 60_000)) {
    refuse('review.tooLate');
  }

  const wrong = wrongTags(level, tags, standards.bundle.review.tags);
  if (wrong.length > 0) {
    refuse('review.wrongTag', { tags: wrong });
  }

  const reviewId = newId() as ReviewId;
  await tx.record('review.submitted', reviewId, {
    reviewId,
    ticketId,
    level,
    tags,
    words: await sealWords(tx, reviewId, words),
    schemeVersion: standards.bundle.evaluationScheme.version,
  });
  return { reviewId };
};

/** What a resident writes may name people: sealed like any personal value. */
async function sealWords(tx: WriteTx, reviewId: ReviewId, words: string | undefined) {
  const text = words?.trim() ?? '';
  return text === '' ? null : tx.vault.seal(reviewId, { table: 'review', column: 'words', row: reviewId }, text);
}

export const declineReview: Handler<'review.decline'> = async ({ ticketId }, context) => {
  await demandReviewable(ticketId, context);
  await context.tx.record('review.declined', ticketId, { ticketId });
  return {};
};
