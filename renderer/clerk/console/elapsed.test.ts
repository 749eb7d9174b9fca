import { expect, it } from 'vitest';
import { formatElapsed } from './elapsed';

it.each([
  [-500, '0:00'],
  [59_999, '0:59'],
  [61_000, '1:01'],
  [3_600_000, '1:00:00'],
  [5_025_000, '1:23:45'],
])('shows %i ms', (milliseconds, text) => {
  expect(formatElapsed(milliseconds)).toBe(text);
});
