import { addDays, weekdayOf } from '../../domain/calendar/business-date';
import type { BusinessDate } from '../../domain/calendar/instant';
import { mirrorBatches, type MirrorWeek } from '../../domain/reviews/mirror-batches';
import type { Handler } from '../handler';

/** How far back a clerk looks. */
const weeksBack = 26;
/** Where the scheme names no other: one review in a batch would be one resident's. */
const leastBatch = 5;
const shownAttempts = 200;

/** Whole weeks, Monday to Sunday, that are over. */
function pastWeeks(today: BusinessDate): readonly (MirrorWeek & Readonly<{ from: BusinessDate }>)[] {
  const monday = addDays(today, 1 - weekdayOf(today));
  return Array.from({ length: weeksBack }, (_, index) => {
    const from = addDays(monday, -7 * (weeksBack - index));
    return { from, to: addDays(from, 6) };
  });
}

export const readMirror: Handler<'review.mirror'> = async (_input, { tx, actor, businessDate, standards }) => {
  const { bundle } = standards;
  const least = bundle.evaluationScheme.scoring?.clerkBatch ?? leastBatch;
  const weeks = pastWeeks(businessDate);
  const [first] = weeks;
  const reviews =
    actor.staffId === null || first === undefined ? [] : await tx.reviews.listOfClerk(actor.staffId, first.from);
  return {
    least,
    batches: mirrorBatches(reviews, weeks, least).map((batch) => ({
      ...batch,
      from: batch.from as BusinessDate,
      to: batch.to as BusinessDate,
      levels: batch.levels.map((count, index) => ({ level: index + 1, count })),
      tags: batch.tags.map(({ code, count }) => ({
        code,
        count,
        text: bundle.review.tags.find((tag) => tag.code === code)?.text ?? { zh: code, en: code },
      })),
    })),
  };
};

export const listAttempts: Handler<'review.listAttempts'> = async (_input, { tx }) => [
  ...(await tx.reviews.listAttempts(shownAttempts)),
];
