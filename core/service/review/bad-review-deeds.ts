import { mayDo, overdueStages, badReviewClocks, type BadReviewDeed } from '../../domain/reviews/bad-review';
import type { BusinessDate } from '../../domain/calendar/instant';
import type { ReviewId, TicketId } from '../../domain/id';
import type { StandardBundle } from '../../domain/standards/bundle';
import { refuse, type Context, type Handler } from '../handler';
import type { ReadTx, WriteTx } from '../ports';
import { readSettings } from '../settings';
import type { BadReviewRecord } from './ports';

export const isBad = (bundle: StandardBundle, level: number) =>
  bundle.review.levels.some((entry) => entry.bad && entry.level === level);

type Opening = Readonly<{ reviewId: ReviewId; ticketId: TicketId; was: number | null; now: number }>;

/** A review that is bad opens a case; one that is put right in its time closes what it had opened. */
export async function followLevel({ reviewId, ticketId, was, now }: Opening, context: Context<WriteTx>): Promise<void> {
  const { tx, standards, businessDate } = context;
  const wasBad = was !== null && isBad(standards.bundle, was);
  const isBadNow = isBad(standards.bundle, now);
  if (wasBad && !isBadNow) {
    await tx.record('badReview.dropped', reviewId, { reviewId });
  } else if (isBadNow && !wasBad) {
    const settings = await readSettings(tx, standards.bundle);
    const clocks = badReviewClocks(standards.bundle.calendar, businessDate, {
      contact: settings.badReviewContactWorkdays,
      mend: settings.badReviewMendWorkdays,
    });
    await tx.record('badReview.opened', reviewId, { reviewId, ticketId, ...clocks });
  }
}

/** With a new day some clocks have run out: each is told to the district once. */
export async function climbOverdue(tx: WriteTx, businessDate: BusinessDate): Promise<void> {
  for (const one of await tx.badReviews.listUnderWay()) {
    for (const stage of overdueStages(one, businessDate)) {
      const dueOn = stage === 'contact' ? one.contactDueOn : one.mendDueOn;
      if (dueOn !== null && !one.climbed.includes(stage)) {
        await tx.record('badReview.climbed', one.reviewId, { reviewId: one.reviewId, stage, dueOn });
      }
    }
  }
}

async function demand(deed: BadReviewDeed, reviewId: ReviewId, tx: ReadTx): Promise<BadReviewRecord> {
  const one = (await tx.badReviews.find(reviewId)) ?? refuse('badReview.unknown');
  return mayDo(deed, one.state) ? one : refuse('badReview.wrongState', { state: one.state });
}

/** Under the review's own key: what is said of a review goes when the review goes. */
const sealWords = async (tx: WriteTx, reviewId: ReviewId, words: string | undefined) =>
  words === undefined
    ? null
    : tx.vault.seal(reviewId, { table: 'bad_review_event', column: 'words', row: reviewId }, words);

/** Whoever has it must be one who may read it. */
export const assignBadReview: Handler<'badReview.assign'> = async ({ reviewId, staffId }, { tx }) => {
  await demand('assign', reviewId, tx);
  const staff = await tx.staff.find(staffId);
  if (staff === null || !staff.active || !staff.roles.includes('manager')) {
    refuse('badReview.notManager');
  }

  await tx.record('badReview.assigned', reviewId, { reviewId, staffId });
  return {};
};

export const contactBadReview: Handler<'badReview.contact'> = async ({ reviewId, reached, words }, { tx }) => {
  await demand('contact', reviewId, tx);
  await tx.record('badReview.contacted', reviewId, { reviewId, reached, words: await sealWords(tx, reviewId, words) });
  return {};
};

export const checkBadReview: Handler<'badReview.check'> = async ({ reviewId, founded, words }, { tx }) => {
  await demand('check', reviewId, tx);
  await tx.record('badReview.checked', reviewId, { reviewId, founded, words: await sealWords(tx, reviewId, words) });
  return {};
};

export const resolveBadReview: Handler<'badReview.resolve'> = async ({ reviewId, how, words }, { tx }) => {
  await demand('resolve', reviewId, tx);
  await tx.record('badReview.resolved', reviewId, { reviewId, how, words: await sealWords(tx, reviewId, words) });
  return {};
};

export const callBackBadReview: Handler<'badReview.callBack'> = async ({ reviewId, satisfied, words }, { tx }) => {
  await demand('callBack', reviewId, tx);
  const sealed = await sealWords(tx, reviewId, words);
  await tx.record('badReview.calledBack', reviewId, { reviewId, satisfied, words: sealed });
  return {};
};

export const closeBadReview: Handler<'badReview.close'> = async ({ reviewId }, { tx }) => {
  await demand('close', reviewId, tx);
  await tx.record('badReview.closed', reviewId, { reviewId });
  return {};
};

export const proposeSetAside: Handler<'badReview.proposeSetAside'> = async ({ reviewId, reason, words }, { tx }) => {
  await demand('proposeSetAside', reviewId, tx);
  const sealed = await sealWords(tx, reviewId, words);
  await tx.record('badReview.setAsideProposed', reviewId, { reviewId, reason, words: sealed });
  return {};
};

/** Four eyes: who proposed it cannot agree to it. */
export const decideSetAside: Handler<'badReview.decideSetAside'> = async ({ reviewId, agrees }, { tx, actor }) => {
  const { proposedBy, proposedReason } = await demand('decideSetAside', reviewId, tx);
  if (proposedReason === null) {
    refuse('badReview.notProposed');
  }

  if (agrees && (proposedBy === null || proposedBy === actor.staffId)) {
    refuse('badReview.samePerson');
  }

  await tx.record(agrees ? 'badReview.setAside' : 'badReview.setAsideDeclined', reviewId, { reviewId });
  return {};
};

export const publishMended: Handler<'badReview.publish'> = async ({ reviewId, text }, { tx }) => {
  await demand('publish', reviewId, tx);
  await tx.record('badReview.published', reviewId, { reviewId, text });
  return {};
};
