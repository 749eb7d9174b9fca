import { expect, it } from 'vitest';
import { fitPage } from './fit-page';

const wish = { columnWidth: 280, rowHeight: 100, gap: 10, pagerHeight: 64 };

it.each([
  ['all on one page', { width: 900, height: 540 }, 12, { columns: 3, rows: 4, perPage: 12, pages: 1 }],
  ['as few columns as will do', { width: 900, height: 800 }, 12, { columns: 2, rows: 6, perPage: 12, pages: 1 }],
  ['pages when there are too many', { width: 900, height: 540 }, 30, { columns: 3, rows: 4, perPage: 12, pages: 3 }],
  ['room for the pager', { width: 900, height: 430 }, 13, { columns: 3, rows: 3, perPage: 9, pages: 2 }],
  ['one tile at least', { width: 100, height: 10 }, 2, { columns: 1, rows: 1, perPage: 1, pages: 2 }],
  ['nothing at all', { width: 900, height: 540 }, 0, { columns: 1, rows: 1, perPage: 1, pages: 1 }],
])('gives %s', (_name, room, count, expected) => {
  expect(fitPage(room, { ...wish, count })).toEqual(expected);
});
