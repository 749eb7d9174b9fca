import { addDays } from '../../domain/calendar/business-date';
import type { Ticket } from '../../domain/queue/ticket';
import { readReviewCode, writeReviewCode } from '../../domain/reviews/review-code';
import { findCategory, itemName } from '../../domain/standards/look-up';
import { refuse, type Context, type Handler } from '../handler';
import type { ReadTx } from '../ports';
import { readSettings } from '../settings';
import { plus, pressReview } from './press-review';

/** For so many days an old code is told from one that never was. */
const remembered = 7;

/** The finished ticket of today that a code is bound to. */
async function demandTicketOf(typed: string, { tx, businessDate }: Context<ReadTx>): Promise<Ticket> {
  const code = readReviewCode(typed) ?? refuse('review.codeUnknown');
  const found =
    (await tx.reviews.findByCode(code, businessDate)) ??
    (await tx.reviews.findByCode(code, addDays(businessDate, -remembered))) ??
    refuse('review.codeUnknown');
  if (found.businessDate !== businessDate) {
    refuse('review.codeExpired');
  }

  const ticket = (await tx.tickets.find(found.ticketId, businessDate)) ?? refuse('review.codeUnknown');
  return ticket.state === 'finished' ? ticket : refuse('review.notFinished');
}

export const openByCode: Handler<'review.openByCode'> = async ({ code }, context) => {
  const { tx, standards, now } = context;
  const ticket = await demandTicketOf(code, context);
  if ((await tx.reviews.findOfTicket(ticket.id)) !== null) {
    refuse('review.already');
  }

  const finishedAt = ticket.finishedAt ?? now;
  const { reviewWindowMinutes } = await readSettings(tx, standards.bundle);
  const openUntil = plus(finishedAt, reviewWindowMinutes * 60_000);
  if (now > openUntil) {
    refuse('review.tooLate');
  }

  const counter = ticket.counterId === null ? null : await tx.counters.find(ticket.counterId);
  return {
    number: ticket.number,
    counterNumber: counter?.number ?? 0,
    itemName: itemName(standards.bundle, ticket.itemId),
    categoryName: findCategory(standards.bundle, ticket.categoryId)?.name ?? { zh: '', en: '' },
    finishedAt,
    openUntil,
  };
};

export const submitByCode: Handler<'review.submitByCode'> = async ({ code, ...said }, context) =>
  pressReview(await demandTicketOf(code, context), said, 'kiosk', context);

/** Only while the ticket waits: before anybody has served it nobody gains by a code. */
export const readCode: Handler<'review.code'> = async ({ ticketId }, { tx, businessDate }) => {
  const ticket = (await tx.tickets.find(ticketId, businessDate)) ?? refuse('ticket.unknown');
  if (ticket.state !== 'waiting') {
    refuse('ticket.notWaiting');
  }

  return { code: writeReviewCode(tx.reviews.codeOf(ticketId)) };
};
