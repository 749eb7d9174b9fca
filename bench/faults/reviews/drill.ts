import { scoringSchemeSchema } from '../../../core/contract/scoring-scheme-schema';
import shipped from '../../../standards/evaluation-scheme.json';
import type { Drill } from '../support/drill';
import type { Tally } from '../support/tally';
import { measureFlags, type Hits, type Measured } from './measure-flags';

/** A month of a hall; a fraud is to be found among honest clerks who differ. */
const month = { clerks: 18, days: 20, ticketsADay: 40 };
const leastRecall = 0.9;
const mostFalse = 0.02;

const nothing: Hits = { of: 0, hit: 0 };
const add = (a: Hits, b: Hits): Hits => ({ of: a.of + b.of, hit: a.hit + b.hit });
const share = ({ of, hit }: Hits) => (of === 0 ? 0 : hit / of);
const written = (hits: Hits) => `${hits.hit} of ${hits.of} (${(share(hits) * 100).toFixed(2)} %)`;
const sumOf = (months: readonly Measured[], part: (one: Measured) => Hits) => months.map(part).reduce(add, nothing);

/** Rows 58 and 59; `runs` is the number of seeds, each a month of a hall in which six of eighteen clerks cheat. */
export const reviewsDrill: Drill = {
  area: 'reviews',
  rows: [58, 59],
  fullRuns: 100,
  run: async (tally, { runs }) => {
    const rule = scoringSchemeSchema.parse(shipped.scoring).flags;
    const months = Array.from({ length: runs }, (_, seed) => measureFlags(seed + 1, month, rule));
    checkRecall(tally, months);
    checkFalseAlarms(tally, months);
  },
};

function checkRecall(tally: Tally, months: readonly Measured[]): void {
  const names = [...(months[0]?.byFraud.keys() ?? [])];
  for (const name of names) {
    const hits = sumOf(months, ({ byFraud }) => byFraud.get(name) ?? nothing);
    const row = name.startsWith('keeps') || name.startsWith('asks') ? 59 : 58;
    const problem = share(hits) >= leastRecall ? null : `found ${written(hits)}`;
    tally.check(row, `a fraud that ${name} is found`, problem);
    tally.note(row, `found of a fraud that ${name}: ${written(hits)}`);
  }

  for (const [row, what, hits] of [
    [58, 'made-up reviews', sumOf(months, ({ fraudReviews }) => fraudReviews)],
    [59, 'clerks who cheat', sumOf(months, ({ fraudClerks }) => fraudClerks)],
  ] as const) {
    tally.check(row, `${what} are found`, share(hits) >= leastRecall ? null : `found ${written(hits)}`);
    tally.note(row, `${what} found: ${written(hits)}`);
  }
}

function checkFalseAlarms(tally: Tally, months: readonly Measured[]): void {
  for (const [what, hits] of [
    ['honest reviews', sumOf(months, ({ honestReviews }) => honestReviews)],
    ['honest clerks', sumOf(months, ({ honestClerks }) => honestClerks)],
  ] as const) {
    tally.check(58, `${what} are left alone`, share(hits) <= mostFalse ? null : `flagged ${written(hits)}`);
    tally.note(58, `${what} flagged: ${written(hits)}`);
  }
}
