import type { Tally } from '../support/tally';
import { hours, inAHall, isSame } from './hall';

const zones = ['America/New_York', 'Pacific/Kiritimati', 'Europe/Lisbon', 'UTC'];

/** Row 17: somebody changes the time zone of the machine, and daylight saving comes and goes. */
export async function drillTimeZone(tally: Tally): Promise<void> {
  const before = process.env['TZ'];
  try {
    await inAHall(tally, 17, 'time zone changed', async (hall) => {
      // 23:30 in Shanghai: every other zone has another day than this one, or will have soon.
      hall.setClock('2026-03-07T15:30:00.000Z');
      await hall.issue(2);
      for (const [index, zone] of zones.entries()) {
        process.env['TZ'] = zone;
        tally.check(17, `in ${zone} the day is the day of Shanghai`, isSame(await hall.businessDate(), '2026-03-07'));
        tally.check(17, `in ${zone} numbers go on`, isSame(await hall.issue(1), [`E00${3 + index}`]));
      }

      hall.demo.clock.pass(hours);
      tally.check(
        17,
        'midnight is midnight in Shanghai',
        isSame([await hall.businessDate(), ...(await hall.issue(1))], ['2026-03-08', 'E001']),
      );
      process.env['TZ'] = 'America/New_York';
      // Over the hour that New York leaves out that morning.
      hall.demo.clock.pass(15 * hours);
      tally.check(
        17,
        'a summer time elsewhere changes nothing',
        isSame([await hall.businessDate(), ...(await hall.issue(1))], ['2026-03-08', 'E002']),
      );
    });
  } finally {
    if (before === undefined) {
      delete process.env['TZ'];
    } else {
      process.env['TZ'] = before;
    }
  }
}
