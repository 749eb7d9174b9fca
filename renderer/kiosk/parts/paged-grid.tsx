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
    <Box ref={measure} sx={{ flex: 1, minHeight: 0, minWidth: 0, display: 'flex', flexDirection: 'column', gap: `${gap}px` }}>
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
          gridTemplateRows: `repeat(${fit.rows}, minmax(0, ${rowRem * rem * 1.7}px))`,
        }}
      >
        {visible.map(({ key, tile }) => (
          <Box component="li" key={key} sx={{ display: 'flex', minWidth: 0, minHeight: 0, '& > *': { flex: 1, minWidth: 0 } }}>
            {tile}
          </Box>
        ))}
      </Box>
      {fit.pages > 1 ? <Pager page={shown} pages={fit.pages} onTurn={setPage} /> : null}
    </Box>
  );
}

type PagerProps = Readonly<{ page: number; pages: number; onTurn: (page: number) => void }>;

function Pager({ page, pages, onTurn }: PagerProps) {
  const { t } = useTranslation('kiosk');
  return (
    <Stack direction="row" sx={{ flex: 'none', alignItems: 'center', justifyContent: 'space-between', gap: 1.5 }}>
      <Button variant="outlined" startIcon={<ChevronLeft aria-hidden />} disabled={page === 0} onClick={() => onTurn(page - 1)}>
        {t('items.less')}
      </Button>
      <Typography variant="body2" aria-live="polite">
        {t('items.page', { page: page + 1, pages })}
      </Typography>
      <Button variant="outlined" endIcon={<ChevronRight aria-hidden />} disabled={page === pages - 1} onClick={() => onTurn(page + 1)}>
        {t('items.more')}
      </Button>
    </Stack>
  );
}
