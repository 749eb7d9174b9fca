import { expect, it } from 'vitest';
import { nearestInDirection, type Box } from './nearest-focus';

const box = (left: number, top: number, width = 100, height = 50): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

// A row of three, and under it a wide button.
const a = box(0, 0);
const b = box(120, 0);
const c = box(240, 0);
const wide = box(0, 80, 340);
const all = [a, b, c, wide];

it.each([
  ['right from the first', a, 'right', b],
  ['right from the last', c, 'right', undefined],
  ['left from the last', c, 'left', b],
  ['down from the middle', b, 'down', wide],
  ['up from the wide one: the one above its middle', wide, 'up', b],
  ['up from the top', a, 'up', undefined],
] as const)('goes %s', (_name, from, direction, expected) => {
  const index = nearestInDirection(from, all, direction);
  expect(all[index]).toEqual(expected);
});

it('prefers what lies straight ahead to what is nearer but aside', () => {
  const straight = box(300, 0);
  const aside = box(110, 120);
  expect(nearestInDirection(a, [aside, straight], 'right')).toBe(1);
});
