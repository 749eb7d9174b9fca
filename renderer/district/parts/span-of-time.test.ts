import { expect, it } from 'vitest';
import { spanOfTime } from './span-of-time';

const minute = 60_000;

it.each([
  [-5000, 'seconds', 0],
  [89_000, 'seconds', 89],
  [90_000, 'minutes', 2],
  [119 * minute, 'minutes', 119],
  [120 * minute, 'hours', 2],
  [47 * 60 * minute, 'hours', 47],
  [48 * 60 * minute, 'days', 2],
])('%i ms is %s %i', (milliseconds, unit, value) => {
  expect(spanOfTime(milliseconds)).toEqual({ unit, value });
});
