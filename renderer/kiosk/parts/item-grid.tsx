import ManageSearch from '@mui/icons-material/ManageSearch';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { spokenCount } from '../../../core/domain/queue/spoken-count';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import type { Go } from '../session/place';
import type { CatalogItem } from '../search/find-items';
import { PagedGrid } from './paged-grid';
import { Tile } from './tile';

type ItemGridProps = Readonly<{
  label: string;
  items: readonly CatalogItem[];
  go: Go;
  /** Stands behind the items that give numbers, before the look-ups. */
  extra?: Readonly<{ key: string; tile: ReactNode }>;
}>;

/** Items to choose from: those that give a number first, look-ups after them and marked as such. */
export function ItemGrid({ label, items, go, extra }: ItemGridProps) {
  const { t } = useTranslation('kiosk');
  const toTile = (item: CatalogItem, index: number) => ({
    key: item.id,
    tile: <ItemTile item={item} place={index + 1} onPress={() => go({ kind: 'item', itemId: item.id })} />,
  });
  const tiles = [
    ...items.filter((item) => item.kind === 'accept').map(toTile),
    ...(extra === undefined ? [] : [extra]),
    ...items.filter((item) => item.kind === 'lookUp').map(toTile),
  ];
  return tiles.length === 0 ? (
    <Typography>{t('items.empty')}</Typography>
  ) : (
    <PagedGrid label={label} tiles={tiles} columnRem={22} rowRem={5.5} />
  );
}

function ItemTile({ item, place, onPress }: Readonly<{ item: CatalogItem; place: number; onPress: () => void }>) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  return (
    <Tile onPress={onPress} say={`item-${item.id}`} sayElse={['choice', ...spokenCount(language, place)].join(' ')}>
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 500, lineHeight: 1.3, fontSize: language === 'en' ? '1.25rem' : '1.5rem' }}>
          {pickText(item.nameText, language)}
        </Typography>
        {item.kind === 'lookUp' ? (
          <Typography
            component="p"
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 0.5,
              color: 'text.secondary',
              fontSize: '1.125rem',
              lineHeight: 1.3,
            }}
          >
            <ManageSearch aria-hidden fontSize="inherit" />
            {t('items.lookUp')}
          </Typography>
        ) : null}
      </Box>
    </Tile>
  );
}
