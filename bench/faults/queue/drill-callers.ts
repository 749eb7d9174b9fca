import { join } from 'node:path';
import type { CounterId } from '../../../core/domain/id';
import { openDatabase } from '../../../core/storage/open-database';
import { known, openDemoHub, type DemoHub } from '../../../hub/testing/demo-hub';
import { checkNumbers } from '../support/check-numbers';
import type { Tally } from '../support/tally';

type Called = { ticketId: string; number: string };

/** The demo's counters that take the category of the drill. */
const seats = [1, 2, 3, 4, 5, 8];

/** Row 20: every counter calls at the same moment, again and again, until the hall is empty. */
export async function drillCallers(tally: Tally, tickets: number): Promise<void> {
  const demo = await openDemoHub();
  const counterOf = (n: number) => demo.counters[n - 1] as CounterId;
  await Promise.all(
    seats.map((n) => demo.call(demo.identity('clerk', n), 'counter.open', { counterId: counterOf(n) })),
  );
  await Promise.all(
    Array.from({ length: tickets }, (_, n) =>
      demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category, priority: n % 5 === 0 }),
    ),
  );
  const called = await callUntilEmpty(demo);
  const unique = new Set(called.map(({ ticketId }) => ticketId));
  tally.check(
    20,
    'each ticket is called once, and all are',
    unique.size === tickets && called.length === tickets ? null : `${called.length} calls of ${unique.size} tickets`,
  );
  await demo.hub.stop();
  const db = await openDatabase(join(demo.dataDir, 'centre.db'));
  tally.check(20, 'numbers unique and without holes, the chain whole', await checkNumbers(db));
  await db.destroy();
  await demo.close();
  tally.note(20, `${called.length} calls by ${seats.length} counters at once, each counter also twice at once`);
}

async function callUntilEmpty(demo: DemoHub): Promise<readonly Called[]> {
  const called: Called[] = [];
  for (;;) {
    // Each counter presses twice: a double press must not call two people.
    const round = await Promise.all([...seats, ...seats].map(async (n) => ({ n, reply: await call(demo, n) })));
    const done = round.filter(({ reply }) => reply.ok);
    if (done.length === 0) {
      return called;
    }

    for (const { n, reply } of done) {
      called.push((reply as { value: Called }).value);
      const input = { counterId: demo.counters[n - 1] as CounterId };
      await demo.call(demo.identity('clerk', n), 'queue.startService', input);
      await demo.call(demo.identity('clerk', n), 'queue.finish', input);
    }
  }
}

function call(demo: DemoHub, n: number) {
  return demo.ask(demo.identity('clerk', n), 'queue.callNext', { counterId: demo.counters[n - 1] as CounterId });
}
