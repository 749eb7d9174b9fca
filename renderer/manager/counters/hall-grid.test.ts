import { expect, it } from 'vitest';
import { findFreePlace, findLanding, measureHall, type Move } from './hall-grid';

const taken = [
  { column: 0, row: 0 },
  { column: 1, row: 0 },
  { column: 2, row: 0 },
];

it.each<[string, Move, { column: number; row: number } | null]>([
  ['past its neighbours', { column: 1, row: 0 }, { column: 3, row: 0 }],
  ['down into free space', { column: 0, row: 1 }, { column: 0, row: 1 }],
  ['not out of the hall', { column: -1, row: 0 }, null],
])('moves a counter %s', (_where, move, place) => {
  expect(findLanding({ column: 0, row: 0 }, move, taken)).toEqual(place);
});

it('stops at the far edge', () => {
  expect(findLanding({ column: 39, row: 0 }, { column: 1, row: 0 }, [])).toBeNull();
});

it('finds the first free place, on the next row when one is full', () => {
  expect(findFreePlace(taken, 4)).toEqual({ column: 3, row: 0 });
  expect(findFreePlace(taken, 3)).toEqual({ column: 0, row: 1 });
});

it('draws all counters and an edge to move to', () => {
  expect(measureHall([{ column: 5, row: 1 }], 1)).toEqual({ columns: 7, rows: 3 });
  expect(measureHall([], 0)).toEqual({ columns: 1, rows: 1 });
});
