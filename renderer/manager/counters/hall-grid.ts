import type { Place } from '../../../core/domain/queue/counter';

/** The contract's grid is 40 × 40. */
const lastCell = 39;

export type Move = Readonly<{ column: -1 | 0 | 1; row: -1 | 0 | 1 }>;

/**
 * Where a counter lands when it is moved one way: the next free cell in that
 * direction, so that it can pass a neighbour; null at the edge of the hall.
 */
export function findLanding(from: Place, move: Move, taken: readonly Place[]): Place | null {
  let place = from;
  for (;;) {
    place = { column: place.column + move.column, row: place.row + move.row };
    if (!isOnGrid(place)) {
      return null;
    }
    if (isFree(place, taken)) {
      return place;
    }
  }
}

/** First free cell in reading order of a hall of this width. */
export function findFreePlace(taken: readonly Place[], columns: number): Place {
  for (let row = 0; row <= lastCell; row += 1) {
    for (let column = 0; column < Math.min(columns, lastCell + 1); column += 1) {
      if (isFree({ column, row }, taken)) {
        return { column, row };
      }
    }
  }
  return { column: lastCell, row: lastCell };
}

/** How much of the grid to draw: all counters and a free edge to move to. */
export function measureHall(places: readonly Place[], edge: number): Readonly<{ columns: number; rows: number }> {
  const columns = Math.max(0, ...places.map((place) => place.column)) + 1 + edge;
  const rows = Math.max(0, ...places.map((place) => place.row)) + 1 + edge;
  return { columns: Math.min(columns, lastCell + 1), rows: Math.min(rows, lastCell + 1) };
}

export function isFree(place: Place, taken: readonly Place[]): boolean {
  return !taken.some((other) => other.column === place.column && other.row === place.row);
}

function isOnGrid({ column, row }: Place): boolean {
  return column >= 0 && column <= lastCell && row >= 0 && row <= lastCell;
}
