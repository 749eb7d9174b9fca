export type Room = Readonly<{ width: number; height: number }>;

/** All in pixels but the count. */
export type Wish = Readonly<{
  count: number;
  columnWidth: number;
  rowHeight: number;
  gap: number;
  pagerHeight: number;
}>;

export type PageFit = Readonly<{ columns: number; rows: number; perPage: number; pages: number }>;

/**
 * How equal tiles fit into the room: all on one page if they can, in as few
 * columns as will do, since wide tiles read best; else pages with a pager below.
 */
export function fitPage(room: Room, wish: Wish): PageFit {
  const most = Math.max(1, Math.floor((room.width + wish.gap) / (wish.columnWidth + wish.gap)));
  const rowsIn = (height: number) => Math.max(1, Math.floor((height + wish.gap) / (wish.rowHeight + wish.gap)));
  const columns = Math.max(1, Math.ceil(wish.count / rowsIn(room.height)));
  if (columns <= most) {
    const rows = Math.max(1, Math.ceil(wish.count / columns));
    return { columns, rows, perPage: columns * rows, pages: 1 };
  }
  const rows = rowsIn(room.height - wish.pagerHeight - wish.gap);
  const perPage = most * rows;
  return { columns: most, rows, perPage, pages: Math.ceil(wish.count / perPage) };
}
