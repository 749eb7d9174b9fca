import { expect, it } from 'vitest';
import type { Call } from '../use-announcements';
import { listedCalls } from './listed-calls';

const call = (callId: number, ticket: string) => ({ callId, ticketId: ticket, number: ticket }) as unknown as Call;

it('lists each ticket once, newest first, without the present one', () => {
  const calls = [call(5, 'C'), call(4, 'A'), call(3, 'C'), call(2, 'B'), call(1, 'A')];
  expect(listedCalls(calls, call(5, 'C')).map(({ number }) => number)).toEqual(['A', 'B']);
});

it('does not run ahead of the voice', () => {
  const calls = [call(3, 'C'), call(2, 'B'), call(1, 'A')];
  expect(listedCalls(calls, call(2, 'B')).map(({ number }) => number)).toEqual(['A']);
});

it('shows five at most', () => {
  const calls = Array.from({ length: 9 }, (_, index) => call(9 - index, `T${index}`));
  expect(listedCalls(calls, null)).toHaveLength(5);
});
