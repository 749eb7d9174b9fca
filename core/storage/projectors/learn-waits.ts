import type { Knex } from 'knex';
import type { BusinessDate } from '../../domain/calendar/instant';
import { learnWaits, waitRatio } from '../../domain/queue/estimate-wait';
import { keptPromises, promiseFromRow } from '../repositories/kept-promises';

/** How many of a category's newest tickets are learnt from. */
const sample = 200;

/** The next morning: what became of the promises that were made before this day. */
export async function learnFromYesterday(trx: Knex, today: BusinessDate): Promise<void> {
  const promised = await trx<{ category_id: string }>('ticket')
    .distinct('category_id')
    .whereRaw('low_minutes is not null and first_called_at is not null');
  for (const { category_id: categoryId } of promised) {
    const rows = await keptPromises(trx)
      .where({ category_id: categoryId })
      .where('business_date', '<', today)
      .orderBy([
        { column: 'business_date', order: 'desc' },
        { column: 'first_called_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(sample);
    const lesson = learnWaits(
      rows.map(promiseFromRow).map((one) => waitRatio(one.actualMinutes, one.expectedMinutes, one.usualMinutes)),
    );
    if (lesson !== null) {
      const { cases, lowPermille, highPermille } = lesson;
      await trx('wait_lesson')
        .insert({ category_id: categoryId, cases, low_permille: lowPermille, high_permille: highPermille })
        .onConflict('category_id')
        .merge();
    }
  }
}
