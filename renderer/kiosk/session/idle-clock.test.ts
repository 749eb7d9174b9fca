import { expect, it } from 'vitest';
import { judgeIdle } from './idle-clock';

it.each([
  [0, { kind: 'busy' }],
  [39.9, { kind: 'busy' }],
  [40, { kind: 'warning', secondsLeft: 20 }],
  [59.2, { kind: 'warning', secondsLeft: 1 }],
  [60, { kind: 'over' }],
  [3600, { kind: 'over' }],
])('after %s idle seconds a session is %o', (seconds, expected) => {
  expect(judgeIdle(seconds)).toEqual(expected);
});
