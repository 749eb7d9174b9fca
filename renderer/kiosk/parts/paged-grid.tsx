import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fitPage } from './fit-page';
import { useRoom } from './use-room';

const gap = 12;

/** Narrower than this, in rem, and the pager keeps to its arrows. */
const pagerWithWords = 28;

type PagedGridProps = Readonly<{
  label: string;
  /** One tile each, with a key of its own. */
  tiles: readonly Readonly<{ key: string; tile: ReactNode }>[];
  /** Least sizes of a tile, in rem, so that large text gets larger tiles. */
  columnRem: number;
  rowRem: number;
}>;

/** Tiles in pages that fit the glass. Nothing scrolls: many residents do not know that a screen can. */
export function PagedGrid({ label, tiles, columnRem, rowRem }: PagedGridProps) {
  const { room, measure } = useRoom();
  const [page, setPage] = useState(0);
  const rem = room?.rem ?? 16;
  const fit = fitPage(room ?? { width: 0, height: 0 }, {
    count: tiles.length,
    columnWidth: columnRem * rem,
    rowHeight: rowRem * rem,
    gap,
    pagerHeight: Math.max(64, 3.25 * rem),
  });
  const shown = Math.min(page, fit.pages - 1);
  const visible = room === null ? [] : tiles.slice(shown * fit.perPage, (shown + 1) * fit.perPage);
  return (
    <Box
      ref={measure}
      sx={{ flex: 1, minHeight: 0, minWidth: 0, display: 'flex', flexDirection: 'column', gap: `${gap}px` }}
    >
      <Box
        component="ul"
        aria-label={label}
        sx={{
          flex: 1,
          minHeight: 0,
          m: 0,
          p: 0,
          listStyle: 'none',
          display: 'grid',
          gap: `${gap}px`,
          gridTemplateColumns: `repeat(${fit.columns}, minmax(0, 1fr))`,
          // Few tiles must not grow into billboards.
          gridTemplateRows: `repeat(${fit.rows}, minmax(0, ${rowRem * rem * 1.9}px))`,
        }}
      >
        {visible.map(({ key, tile }) => (
          <Box
            component="li"
            key={key}
            sx={{ display: 'flex', minWidth: 0, minHeight: 0, '& > *': { flex: 1, minWidth: 0 } }}
          >
            {tile}
          </Box>
        ))}
      </Box>
      {fit.pages > 1 ? (
        <Pager page={shown} pages={fit.pages} isNarrow={(room?.width ?? 0) < pagerWithWords * rem} onTurn={setPage} />
      ) : null}
    </Box>
  );
}

type PagerProps = Readonly<{ page: number; pages: number; isNarrow: boolean; onTurn: (page: number) => void }>;

function Pager({ page, pages, isNarrow, onTurn }: PagerProps) {
  const { t } = useTranslation('kiosk');
  const sx = isNarrow ? { px: 0, minWidth: 72 } : {};
  return (
    <Stack direction="row" sx={{ flex: 'none', alignItems: 'center', justifyContent: 'space-between', gap: 1.5 }}>
      <Button
        variant="outlined"
        aria-label={t('items.less')}
        data-say="button-previous-page"
        disabled={page === 0}
        onClick={() => onTurn(page - 1)}
        sx={sx}
      >
        <ChevronLeft aria-hidden fontSize="large" />
        {isNarrow ? null : t('items.less')}
      </Button>
      <Typography variant="body2" role="status">
        {t(isNarrow ? 'items.pageShort' : 'items.page', { page: page + 1, pages })}
      </Typography>
      <Button
        variant="outlined"
        aria-label={t('items.more')}
        data-say="button-next-page"
        disabled={page === pages - 1}
        onClick={() => onTurn(page + 1)}
        sx={sx}
      >
        {isNarrow ? null : t('items.more')}
        <ChevronRight aria-hidden fontSize="large" />
      </Button>
    </Stack>
  );
}
