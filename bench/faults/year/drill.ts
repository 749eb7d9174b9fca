import { cp, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../../../core/domain/calendar/instant';
import { known, mondayMorning, openDemoHub } from '../../../hub/testing/demo-hub';
import { median, percentile } from '../../statistics';
import type { Drill } from '../support/drill';
import { withScratch } from '../support/project';
import { makeYear } from './make-year';

const starts = 3;
const issues = 200;
/** Milliseconds, as promised. */
const longestStart = 10_000;
/** A year of data must not make a ticket that much slower than an empty centre does. */
const mostSlower = 3;

/** Row 77; `runs` is the number of days of 200 visits. */
export const yearDrill: Drill = {
  area: 'year',
  rows: [77],
  fullRuns: 500,
  run: (tally, { runs }) =>
    withScratch(async (scratch) => {
      const [empty, full] = [join(scratch, 'empty'), join(scratch, 'full')];
      await (await openDemoHub({ dataDir: empty })).hub.stop();
      await cp(empty, full, { recursive: true });
      const facts = await makeYear(full, runs);
      const megabytes = (await stat(join(full, 'centre.db'))).size / 2 ** 20;
      const quick = await measure(empty, 0);
      const slow = await measure(full, runs);
      tally.check(77, 'starts within 10 s', slow.start < longestStart ? null : `${slow.start.toFixed(0)} ms`);
      tally.check(
        77,
        `issues a ticket at most ${mostSlower} times slower than an empty centre`,
        slow.issue < mostSlower * quick.issue
          ? null
          : `${slow.issue.toFixed(1)} ms instead of ${quick.issue.toFixed(1)} ms`,
      );
      tally.note(77, `${runs} days of 200 visits: ${facts} facts, ${megabytes.toFixed(0)} MB`);
      tally.note(77, `start ${ratio(slow.start, quick.start)}, issue p95 ${ratio(slow.issue, quick.issue)}`);
    }),
};

const ratio = (value: number, base: number) =>
  `${value.toFixed(1)} ms, ${(value / base).toFixed(2)} times an empty centre`;

/** The day after the last one in the file. */
async function measure(dataDir: string, days: number): Promise<Readonly<{ start: number; issue: number }>> {
  const started: number[] = [];
  const issued: number[] = [];
  for (let n = 0; n < starts; n += 1) {
    const before = performance.now();
    const demo = await openDemoHub({
      dataDir,
      now: () => new Date(Date.parse(mondayMorning) + (days + 1) * 24 * 3600_000).toISOString() as Instant,
    });
    started.push(performance.now() - before);
    for (let ticket = 0; ticket < issues / starts; ticket += 1) {
      const asked = performance.now();
      await demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
      issued.push(performance.now() - asked);
    }

    await demo.hub.stop();
  }

  return { start: median(started), issue: percentile(issued, 95) };
}
