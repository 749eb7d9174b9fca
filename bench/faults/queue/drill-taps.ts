import { known, openDemoHub } from '../../../hub/testing/demo-hub';
import type { Tally } from '../support/tally';

const taps = 500;

/** Row 19, as far as the hub has to do with it: a tap that repeats carries its request id, and makes one ticket. */
export async function drillTaps(tally: Tally): Promise<void> {
  const demo = await openDemoHub();
  const kiosk = demo.identity('kiosk');
  const tap = (requestId: string, more: object = {}) =>
    demo.call(kiosk, 'queue.issueTicket', { categoryId: known.category, requestId, ...more });
  for (let n = 0; n < taps / 50; n += 1) {
    const numbers = await Promise.all(Array.from({ length: 50 }, async () => (await tap(`tap-${n}`)).number));
    const found = new Set(numbers);
    tally.check(19, 'fifty taps of one request make one ticket', found.size === 1 ? null : [...found].join(', '));
  }

  // Somebody who asks anew each time, and says who it is.
  const idNumber = '11010519491231002X';
  const owned = await Promise.all(
    Array.from({ length: 50 }, async (_, n) => (await tap(`own-${n}`, { idNumber })).number),
  );
  tally.check(
    19,
    'fifty requests of one person make one waiting ticket',
    new Set(owned).size === 1 ? null : [...new Set(owned)].join(', '),
  );
  const { waitingTotal } = await demo.call(demo.identity('hall'), 'queue.board', {});
  tally.check(19, 'no more people wait than tapped', waitingTotal === taps / 50 + 1 ? null : `${waitingTotal}`);
  await demo.close();
}
