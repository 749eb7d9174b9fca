export type Room = Readonly<{ width: number; height: number }>;

/** All in pixels but the count. */
export type Wish = Readonly<{ count: number; columnWidth: number; rowHeight: number; gap: number; pagerHeight: number }>;

export type PageFit = Readonly<{ columns: number; rows: number; perPage: number; pages: number }>;

/** How many equal tiles fit into the room: all on one page if they do, else pages with a pager below. */
export function fitPage(room: Room, wish: Wish): PageFit {
  const columns = Math.max(1, Math.floor((room.width + wish.gap) / (wish.columnWidth + wish.gap)));
  const rowsIn = (height: number) => Math.max(1, Math.floor((height + wish.gap) / (wish.rowHeight + wish.gap)));
  const wanted = Math.max(1, Math.ceil(wish.count / columns));
  if (wanted <= rowsIn(room.height)) {
    return { columns, rows: wanted, perPage: columns * wanted, pages: 1 };
  }
  const rows = rowsIn(room.height - wish.pagerHeight - wish.gap);
  const perPage = columns * rows;
  return { columns, rows, perPage, pages: Math.ceil(wish.count / perPage) };
}
