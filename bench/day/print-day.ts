import type { OutputOf } from '../../core/contract/index';
import type { Verdict } from './check-day';
import type { Day } from './live-day';

type Share = OutputOf<'score.read'>['centre'];

const percent = (share: number | null) => (share === null ? '—' : `${(share * 100).toFixed(1)} %`);

function describeShare(share: Share, minimum: number): string {
  const interval =
    share.state === 'ok'
      ? `${percent(share.rate)} (${percent(share.low)} – ${percent(share.high)})`
      : `too few (${share.reviews}/${minimum})`;
  return `${interval}, n ${share.reviews}, served ${share.served}, response ${percent(share.responseRate)}`;
}

/** The day as a table: what happened, what the score page says, what was checked. */
export function printDay(day: Day, verdict: Verdict): void {
  const { score } = day;
  const minimum = score.scheme.minimumReviews;
  const rows: (readonly [string, string])[] = [
    ['tickets issued', String(day.tickets.length)],
    ['calls made', String(day.calls.length)],
    ...Object.entries(day.counts).map(([name, count]) => [name, String(count)] as const),
    [
      'final states',
      Object.entries(verdict.states)
        .map(([state, count]) => `${state} ${count}`)
        .join(', '),
    ],
    ['refusals on the way', [...day.refusals].map(([code, count]) => `${code} ${count}`).join(', ') || 'none'],
    ['facts in the log', String(verdict.facts)],
    [
      'chain',
      day.audit.ok
        ? `ok from ${day.audit.from} to ${day.audit.to}, head ${day.audit.head.slice(0, 16)}`
        : `broken at ${day.audit.brokenAt ?? 0}`,
    ],
    [
      'tables rebuilt from the log',
      `${verdict.tables} tables, ${verdict.rows} rows, ${verdict.faults.some((fault) => fault.startsWith('table')) ? 'DIFFERENT' : 'equal'}`,
    ],
    ['duplicate numbers', String(verdict.duplicateNumbers)],
    ['double calls', String(verdict.doubleCalls)],
    ['satisfaction, centre', describeShare(score.centre, minimum)],
    ...score.counters.map(
      (counter) => [`satisfaction, counter ${counter.counterNumber}`, describeShare(counter, minimum)] as const,
    ),
    ...score.categories
      .filter((category) => category.served > 0)
      .map((category) => [`satisfaction, category ${category.letter}`, describeShare(category, minimum)] as const),
    ['took', `${day.seconds.toFixed(1)} s`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, value] of rows) {
    console.log(`${name.padEnd(width)}  ${value}`);
  }

  console.log(
    verdict.faults.length === 0
      ? '\nThe day holds.'
      : `\nThe day does not hold:\n${verdict.faults.map((fault) => `- ${fault}`).join('\n')}`,
  );
}
