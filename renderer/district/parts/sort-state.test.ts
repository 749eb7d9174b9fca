import { expect, it } from 'vitest';
import { nextSort, sortBy } from './sort-state';

const rows = [{ n: 3 }, { n: null }, { n: 1 }, { n: 2 }];

it.each([
  ['asc', [1, 2, 3, null]],
  ['desc', [3, 2, 1, null]],
] as const)('sorts %s with those without a value last', (direction, expected) => {
  expect(sortBy(rows, ({ n }) => n, direction).map(({ n }) => n)).toEqual(expected);
});

it('sorts Chinese names by their pinyin', () => {
  expect(sortBy(['徐汇', '宝山', '静安'], (name) => name, 'asc')).toEqual(['宝山', '静安', '徐汇']);
});

it('turns round on the second press and starts upwards on another column', () => {
  const first = nextSort<'a' | 'b'>({ key: 'a', direction: 'asc' }, 'a');
  expect(first).toEqual({ key: 'a', direction: 'desc' });
  expect(nextSort(first, 'b')).toEqual({ key: 'b', direction: 'asc' });
});
