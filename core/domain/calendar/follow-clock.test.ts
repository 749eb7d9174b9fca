import { expect, it } from 'vitest';
import { followClock } from './follow-clock';
import type { BusinessDate } from './instant';

it.each([
  ['the clock’s day when there is none yet', null, '2026-03-02', '2026-03-02', null],
  ['the same day', '2026-03-02', '2026-03-02', '2026-03-02', null],
  ['the next day', '2026-03-02', '2026-03-03', '2026-03-03', null],
  ['a day within a week', '2026-02-27', '2026-03-06', '2026-03-06', null],
  ['the last day when the clock is a day behind', '2026-03-02', '2026-03-01', '2026-03-02', 'clock.behind'],
  ['the last day when the clock is in 1970', '2026-03-02', '1970-01-01', '2026-03-02', 'clock.behind'],
  ['the last day when the clock is eight days ahead', '2026-03-02', '2026-03-10', '2026-03-02', 'clock.ahead'],
  ['the last day when the clock is ten years ahead', '2026-03-02', '2036-03-02', '2026-03-02', 'clock.ahead'],
])('takes %s', (_what, last, today, businessDate, doubt) => {
  expect(followClock(last as BusinessDate | null, today as BusinessDate)).toEqual({ businessDate, doubt });
});
