import { openDemoHub, type DemoHub } from '../../../hub/testing/demo-hub';
import { median } from '../../statistics';
import type { Drill } from '../support/drill';

/** Past the quarter of an hour in which failures are counted together: no lock gets in between. */
const apart = 16 * 60_000;
/** Twice the promised tenth on either side, for a machine that others use too. */
const mostApart = 1.25;

/** Row 49; `runs` is how often each kind of name is tried with a wrong password. */
export const timingDrill: Drill = {
  area: 'timing',
  rows: [49],
  fullRuns: 100,
  async run(tally, { runs }) {
    const demo = await openDemoHub();
    const times: Readonly<Record<'real' | 'invented', number[]>> = { real: [], invented: [] };
    for (let n = 0; n < runs; n += 1) {
      // In turns, so that whatever else the machine does falls on both.
      times.real.push(await trySignIn(demo, '陈静'));
      times.invented.push(await trySignIn(demo, `无此人${n}`));
    }

    await demo.close();
    const ratio = median(times.real) / median(times.invented);
    tally.check(
      49,
      'a name that exists takes as long as one that does not',
      ratio < mostApart && ratio > 1 / mostApart ? null : `${ratio.toFixed(2)} times as long`,
    );
    tally.note(
      49,
      `median ${median(times.real).toFixed(0)} ms for a real name, ${median(times.invented).toFixed(0)} ms for an invented one: ratio ${ratio.toFixed(3)}`,
    );
  },
};

async function trySignIn(demo: DemoHub, name: string): Promise<number> {
  demo.clock.pass(apart);
  const started = performance.now();
  const reply = await demo.ask(demo.identity('clerk', 2), 'session.signIn', { name, password: 'wrong password' });
  if (reply.ok || reply.error.code !== 'session.wrong') {
    throw new Error(`Expected a wrong password, got ${JSON.stringify(reply)}`);
  }

  return performance.now() - started;
}
