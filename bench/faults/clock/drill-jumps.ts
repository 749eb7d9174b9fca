import { demoPassword } from '../../../core/service/centre/demo-centre';
import type { DemoHub } from '../../../hub/testing/demo-hub';
import type { Tally } from '../support/tally';
import { days, hours, inAHall, isSame } from './hall';

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `E${String(from + index).padStart(3, '0')}`);

/** Row 14: the clock is set back. */
export async function drillSetBack(tally: Tally): Promise<void> {
  const jumps = [
    ['2 hours', -2 * hours],
    ['1 day', -days],
    ['to 1970', -56.17 * 365.25 * days],
  ] as const;
  for (const [what, jump] of jumps) {
    await inAHall(tally, 14, `clock set back ${what}`, async (hall) => {
      await hall.issue(8);
      const date = await hall.businessDate();
      await failToSignIn(hall.demo, 5);
      hall.demo.clock.pass(jump);
      tally.check(14, 'numbers go on', isSame((await hall.issue(8)).toSorted(), numbers(9, 16)));
      tally.check(14, 'the business date stays', isSame(await hall.businessDate(), date));
      tally.check(14, 'a lock stays locked', isSame(await failToSignIn(hall.demo, 1), 'session.locked'));
      if (jump <= -days) {
        tally.check(
          14,
          'the manager is told that the clock is behind',
          (await hall.alarms()).includes('clock.behind') ? null : 'no alarm',
        );
      }
    });
  }
}

async function failToSignIn(demo: DemoHub, times: number): Promise<string> {
  let code = '';
  for (let n = 0; n < times; n += 1) {
    const reply = await demo.ask(demo.identity('clerk', 2), 'session.signIn', { name: '陈静', password: 'wrong' });
    code = reply.ok ? 'signed in' : reply.error.code;
  }

  return code;
}

/** Row 15: ten years ahead, and back again. */
export async function drillFarAhead(tally: Tally): Promise<void> {
  await inAHall(tally, 15, 'clock ten years ahead and back', async (hall) => {
    await hall.issue(5);
    const date = await hall.businessDate();
    hall.demo.clock.pass(3653 * days);
    tally.check(
      15,
      'nobody’s number starts anew on a date that nobody confirmed',
      isSame((await hall.issue(5)).toSorted(), numbers(6, 10)),
    );
    tally.check(15, 'the business date waits for a person', isSame(await hall.businessDate(), date));
    tally.check(
      15,
      'nothing expires',
      isSame((await hall.demo.call(hall.demo.identity('hall'), 'queue.board', {})).waitingTotal, 10),
    );
    tally.check(15, 'the manager is told', (await hall.alarms()).includes('clock.ahead') ? null : 'no alarm');
    hall.demo.clock.pass(-3653 * days);
    tally.check(15, 'the day goes on', isSame((await hall.issue(5)).toSorted(), numbers(11, 15)));
    hall.demo.clock.pass(days);
    tally.check(15, 'the next day starts anew', isSame((await hall.issue(3)).toSorted(), numbers(1, 3)));
  });
  await drillConfirmed(tally);
  await drillSessions(tally);
}

/** After a real closure of more than a week a manager says that it is so. */
async function drillConfirmed(tally: Tally): Promise<void> {
  await inAHall(tally, 15, 'closed for ten days', async ({ demo, ...hall }) => {
    await hall.issue(2);
    demo.clock.pass(10 * days);
    await hall.issue(1);
    // As on the morning after: the host is started, the manager signs in.
    const manager = demo.identity('manager');
    await demo.call(manager, 'session.signIn', { name: '周敏', password: demoPassword });
    const wrong = await demo.ask(manager, 'day.confirm', { businessDate: '2026-03-11' as never });
    tally.check(
      15,
      'a date that the clock does not show is refused',
      wrong.ok ? 'it was taken' : isSame(wrong.error.code, 'day.notNow'),
    );
    const reply = await demo.ask(manager, 'day.confirm', { businessDate: '2026-03-12' as never });
    tally.check(15, 'a manager confirms the date', reply.ok ? null : reply.error.code);
    tally.check(
      15,
      'then the day begins',
      isSame([await hall.businessDate(), ...(await hall.issue(1))], ['2026-03-12', 'E001']),
    );
    tally.check(
      15,
      'and nobody is alarmed any more',
      (await hall.alarms()).includes('clock.ahead') ? 'still an alarm' : null,
    );
  });
}

/** A sign-in of a wrong year must not live for ten years. */
async function drillSessions(tally: Tally): Promise<void> {
  await inAHall(tally, 15, 'signed in ten years ahead', async ({ demo }) => {
    const clerk = demo.identity('clerk', 2);
    const role = async () => (await demo.call(clerk, 'session.read', {})).role;
    demo.clock.pass(3653 * days);
    tally.check(15, 'a sign-in ends with its twelve hours', isSame(await role(), 'guest'));
    await demo.call(clerk, 'session.signIn', { name: '陈静', password: demoPassword });
    demo.clock.pass(-3653 * days);
    tally.check(15, 'and one of a wrong year with the wrong year', isSame(await role(), 'guest'));
  });
}
