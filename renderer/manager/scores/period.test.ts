import { expect, it } from 'vitest';
import type { BusinessDate } from '../../../core/domain/calendar/instant';
import { lastDays } from './period';

it.each([
  ['2026-03-02', 1, '2026-03-02'],
  ['2026-03-02', 7, '2026-02-24'],
  ['2024-03-01', 2, '2024-02-29'],
  ['2026-01-10', 30, '2025-12-12'],
])('of %s, %i days begin on %s', (today, days, from) => {
  expect(lastDays(today as BusinessDate, days)).toEqual({ from, to: today });
});
