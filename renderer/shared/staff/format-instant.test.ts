import { expect, it } from 'vitest';
import { formatDateTime, formatSecond } from './format-instant';

it('shows every instant as the centre has it, 24 hours', () => {
  expect(formatSecond('2026-03-02T06:05:09.999Z')).toBe('14:05:09');
  expect(formatDateTime('2025-12-31T16:00:00.000Z')).toBe('2026-01-01 00:00');
});
