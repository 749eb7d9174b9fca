import { isEligible } from '../../domain/queue/eligible';
import { quantile } from '../../domain/queue/estimate-wait';
import type { DayTally } from '../ports';
import type { Handler } from '../handler';
import { viewCounters } from '../counter/view-counter';
import { readHall } from './read-hall';

function countWhere(tally: readonly DayTally[], matches: (row: DayTally) => boolean): number {
  return tally.filter(matches).reduce((sum, row) => sum + row.count, 0);
}

export const readOverview: Handler<'queue.overview'> = async (_input, context) => {
  const { tx, businessDate, standards } = context;
  const { hall } = await readHall(context);
  const tally = await tx.tickets.tally(businessDate);
  const waiting = await tx.tickets.listWaiting(businessDate);
  const waits = (await tx.tickets.waitMinutes(businessDate)).toSorted((a, b) => a - b);
  const oldest = (await tx.tickets.listByState(businessDate, ['waiting'])).map((ticket) => ticket.issuedAt).sort()[0];
  const inState = (state: DayTally['state']) => countWhere(tally, (row) => row.state === state);

  return {
    businessDate,
    issued: countWhere(tally, () => true),
    waiting: inState('waiting'),
    serving: inState('serving') + inState('called'),
    finished: inState('finished'),
    missed: inState('missed'),
    medianWaitMinutes: waits.length === 0 ? null : quantile(waits, 0.5),
    longestWaitingSince: oldest ?? null,
    counters: (await viewCounters(tx)).map(({ view, record, current }) => ({
      ...view,
      eligibleWaiting: waiting.filter((ticket) => isEligible(record, ticket, hall)).length,
      finished: countWhere(tally, (row) => row.counterId === record.id && row.state === 'finished'),
      missed: countWhere(tally, (row) => row.counterId === record.id && row.state === 'missed'),
      currentSince: current?.stateSince ?? null,
    })),
    byCategory: standards.bundle.categories
      .filter((category) => category.takesNumbers)
      .map((category) => ({
        categoryId: category.id as DayTally['categoryId'],
        waiting: countWhere(tally, (row) => row.categoryId === category.id && row.state === 'waiting'),
        issued: countWhere(tally, (row) => row.categoryId === category.id),
        finished: countWhere(tally, (row) => row.categoryId === category.id && row.state === 'finished'),
      })),
  };
};
