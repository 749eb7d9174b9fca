import type { ConsoleOutput } from '../../../core/contract/console';
import { sortBy, type SortState } from '../parts/sort-state';

type Centre = ConsoleOutput<'centre.list'>['centres'][number];

export type CentreKey =
  | 'name'
  | 'lastBatch'
  | 'newestFact'
  | 'issued'
  | 'finished'
  | 'missed'
  | 'wait'
  | 'satisfaction'
  | 'exceptions'
  | 'version';

export const centreFilters = ['all', 'late', 'exceptions', 'notEnrolled'] as const;

export type CentreFilter = (typeof centreFilters)[number];

/** A centre that works sends every minute; after an hour something is amiss. */
const lateAfter = 3_600_000;

export function isLate({ lastBatchAt, keyState }: Pick<Centre, 'lastBatchAt' | 'keyState'>, now: string): boolean {
  return keyState === 'active' && (lastBatchAt === null || Date.parse(now) - Date.parse(lastBatchAt) > lateAfter);
}

const valueOf: Readonly<Record<CentreKey, (centre: Centre) => string | number | null>> = {
  name: ({ name }) => name,
  lastBatch: ({ lastBatchAt }) => lastBatchAt && Date.parse(lastBatchAt),
  newestFact: ({ newestFactAt }) => newestFactAt && Date.parse(newestFactAt),
  issued: ({ today }) => today.issued,
  finished: ({ today }) => today.finished,
  missed: ({ today }) => today.missed,
  wait: ({ today }) => today.waitMedian,
  satisfaction: ({ reviews }) => reviews.rate,
  exceptions: ({ openExceptions }) => openExceptions,
  version: ({ appVersion }) => appVersion,
};

export type Arrangement = Readonly<{ search: string; filter: CentreFilter; sort: SortState<CentreKey> }>;

/** The centres that somebody looks for, in the order asked for. */
export function arrangeCentres(
  centres: readonly Centre[],
  { search, filter, sort }: Arrangement,
  now: string,
): readonly Centre[] {
  const words = search.normalize('NFKC').trim().toLowerCase();
  const found = centres.filter(
    (centre) =>
      passes(centre, filter, now) &&
      (words === '' || centre.name.toLowerCase().includes(words) || centre.divisionCode.startsWith(words)),
  );
  return sortBy(found, valueOf[sort.key], sort.direction);
}

function passes(centre: Centre, filter: CentreFilter, now: string): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'late':
      return isLate(centre, now);
    case 'exceptions':
      return centre.openExceptions > 0;
    case 'notEnrolled':
      return centre.keyState !== 'active';
  }
}

/** A minute's difference is the network's; beyond it the centre's clock is wrong. */
const clockTolerance = 60_000;

/** What to say of a centre's clock, if anything. `offset`: the district's time less the centre's. */
export function clockNote(offset: number | null): Readonly<{ direction: 'slow' | 'fast'; minutes: number }> | null {
  return offset === null || Math.abs(offset) <= clockTolerance
    ? null
    : { direction: offset > 0 ? 'slow' : 'fast', minutes: Math.round(Math.abs(offset) / 60_000) };
}
