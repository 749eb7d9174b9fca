import { join } from 'node:path';
import type { Instant } from '../../../core/domain/calendar/instant';
import { openDatabase } from '../../../core/storage/open-database';
import { known, openDemoHub, type DemoHub } from '../../../hub/testing/demo-hub';
import { checkNumbers } from '../support/check-numbers';
import type { Tally } from '../support/tally';

export const hours = 3600_000;
export const days = 24 * hours;

export type Hall = Readonly<{
  demo: DemoHub;
  setClock(to: string): void;
  /** As many tickets at the same moment. */
  issue(count: number): Promise<readonly string[]>;
  businessDate(): Promise<string>;
  alarms(): Promise<readonly string[]>;
}>;

/** A demo centre whose clock the drill moves; its numbers are checked when the drill is over. */
export async function inAHall(
  tally: Tally,
  row: number,
  what: string,
  work: (hall: Hall) => Promise<void>,
): Promise<void> {
  const demo = await openDemoHub();
  const kiosk = demo.identity('kiosk');
  const read = () => demo.call(kiosk, 'centre.read', {});
  await work({
    demo,
    setClock(to) {
      demo.clock.now = new Date(to).toISOString() as Instant;
    },
    issue: (count) =>
      Promise.all(
        Array.from(
          { length: count },
          async () => (await demo.call(kiosk, 'queue.issueTicket', { categoryId: known.category })).number,
        ),
      ),
    businessDate: async () => (await read()).businessDate,
    alarms: async () => (await read()).alarms.map(({ code }) => code),
  });
  await demo.hub.stop();
  const db = await openDatabase(join(demo.dataDir, 'centre.db'));
  tally.check(
    row,
    `${what}: numbers unique and without holes, the date never back, the chain whole`,
    await checkNumbers(db),
  );
  await db.destroy();
  await demo.close();
}

/** Null when both are the same, else what was found instead. */
export function isSame(found: unknown, wanted: unknown): string | null {
  const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)];
  return left === right ? null : `${left} instead of ${right}`;
}
