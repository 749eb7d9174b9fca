import type { ParsedInputOf } from '../../contract/index';
import type { ReviewScreen } from '../../contract/review-facts';
import type { Instant } from '../../domain/calendar/instant';
import type { ReviewId } from '../../domain/id';
import type { Ticket } from '../../domain/queue/ticket';
import { wrongTags } from '../../domain/reviews/check-tags';
import { KeptRefusal, refuse, type Context } from '../handler';
import type { WriteTx } from '../ports';
import { readSettings } from '../settings';
import { followLevel } from './bad-review-deeds';
import type { ReviewRecord } from './ports';

export const plus = (at: Instant, milliseconds: number) =>
  new Date(Date.parse(at) + milliseconds).toISOString() as Instant;

type Said = Pick<ParsedInputOf<'review.submit'>, 'level' | 'tags' | 'words' | 'named' | 'contact'>;
type Pressed = Readonly<{ reviewId: ReviewId; correctableUntil: Instant }>;

/**
 * One finished ticket, one review: the first press opens it, another on the same screen within the
 * correction time puts it right, and any later one is kept in the log and not counted.
 *
 * @throws Refusal `review.tooLate`, `review.wrongTag`
 */
export async function pressReview(
  ticket: Ticket,
  said: Said,
  source: ReviewScreen,
  context: Context<WriteTx>,
): Promise<Pressed | KeptRefusal> {
  const { tx, standards } = context;
  const settings = await readSettings(tx, standards.bundle);
  const wrong = wrongTags(said.level, said.tags, standards.bundle.review.tags);
  if (wrong.length > 0) {
    refuse('review.wrongTag', { tags: wrong });
  }

  const there = await tx.reviews.findOfTicket(ticket.id);
  const graceMs = settings.reviewCorrectionSeconds * 1000;
  if (there !== null) {
    return pressAgain(there, said, plus(there.at, graceMs), context);
  }

  const { now } = context;
  if (now > plus(ticket.finishedAt ?? now, settings.reviewWindowMinutes * 60_000)) {
    refuse('review.tooLate');
  }

  return { reviewId: await open(ticket, said, source, context), correctableUntil: plus(now, graceMs) };
}

async function open(ticket: Ticket, said: Said, source: ReviewScreen, context: Context<WriteTx>): Promise<ReviewId> {
  const { tx, standards, newId } = context;
  const reviewId = newId() as ReviewId;
  await tx.record('review.submitted', reviewId, {
    reviewId,
    ticketId: ticket.id,
    level: said.level,
    tags: said.tags,
    words: await seal(tx, reviewId, 'words', said.words),
    schemeVersion: standards.bundle.evaluationScheme.version,
    source,
    named: said.named,
    // Whoever wants to stay unknown leaves no number behind, whatever the screen sent.
    contact: said.named ? await seal(tx, reviewId, 'contact', said.contact) : null,
  });
  await followLevel({ reviewId, ticketId: ticket.id, was: null, now: said.level }, context);
  return reviewId;
}

async function pressAgain(
  there: ReviewRecord,
  { level, tags, words }: Said,
  correctableUntil: Instant,
  context: Context<WriteTx>,
): Promise<Pressed | KeptRefusal> {
  const { tx, actor, now } = context;
  const { id: reviewId, ticketId } = there;
  if (now > correctableUntil || actor.stationId !== there.stationId) {
    await tx.record('review.repeated', reviewId, { reviewId, ticketId, level });
    return new KeptRefusal('review.already');
  }

  await tx.record('review.corrected', reviewId, {
    reviewId,
    ticketId,
    level,
    tags,
    words: await seal(tx, reviewId, 'words', words),
  });
  await followLevel({ reviewId, ticketId, was: there.level, now: level }, context);
  return { reviewId, correctableUntil };
}

/** What a resident writes may name people: sealed like any personal value. */
async function seal(tx: WriteTx, reviewId: ReviewId, column: 'words' | 'contact', text: string | undefined) {
  const plain = text?.trim() ?? '';
  return plain === '' ? null : tx.vault.seal(reviewId, { table: 'review', column, row: reviewId }, plain);
}
