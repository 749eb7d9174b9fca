import type { TicketId } from '../../domain/id';
import type { Ticket } from '../../domain/queue/ticket';
import { findCategory, itemName } from '../../domain/standards/look-up';
import { refuse, type Context, type Handler } from '../handler';
import type { ReadTx } from '../ports';
import { readSettings } from '../settings';
import { plus, pressReview } from './press-review';

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

/** A finished ticket of today, from the counter that served it. */
async function demandReviewable(ticketId: TicketId, { tx, actor, businessDate }: Context<ReadTx>): Promise<Ticket> {
  const ticket = (await tx.tickets.find(ticketId, businessDate)) ?? refuse('ticket.unknown');
  if (ticket.state !== 'finished') {
    refuse('review.notFinished');
  }

  return ticket.counterId === actor.counterId ? ticket : refuse('review.wrongCounter');
}

async function demandUnreviewed(ticketId: TicketId, context: Context<ReadTx>): Promise<void> {
  await demandReviewable(ticketId, context);
  if ((await context.tx.reviews.findOfTicket(ticketId)) !== null) {
    refuse('review.already');
  }
}

export const submitReview: Handler<'review.submit'> = async ({ ticketId, ...said }, context) =>
  pressReview(await demandReviewable(ticketId, context), said, 'rating', context);

export const declineReview: Handler<'review.decline'> = async ({ ticketId }, context) => {
  await demandUnreviewed(ticketId, context);
  await context.tx.record('review.declined', ticketId, { ticketId });
  return {};
};

export const offerReview: Handler<'review.offer'> = async ({ ticketId }, context) => {
  const { tx } = context;
  await demandUnreviewed(ticketId, context);
  if (!(await tx.reviews.isOffered(ticketId))) {
    await tx.record('review.offered', ticketId, { ticketId });
  }

  return {};
};
