import ManageSearch from '@mui/icons-material/ManageSearch';
import Search from '@mui/icons-material/Search';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import type { Go } from '../kiosk-page';
import { CategoryTile } from '../parts/category-tile';
import { KioskFrame } from '../parts/kiosk-frame';
import { PagedGrid } from '../parts/paged-grid';
import { Tile } from '../parts/tile';

/** The first question, and three more ways to the answer: by name, by what happened in life, by look-up. */
export function HomePage({ go }: Readonly<{ go: Go }>) {
  const { t } = useTranslation('kiosk');
  const { value: catalog } = useQuery('catalog.read', {});
  const { value: standards } = useQuery('standards.read', {});
  const tiles = useCategoryTiles(catalog, go);
  return (
    <KioskFrame onBack={null}>
      <ClosedNotice />
      <Typography variant="h1" sx={{ mb: 1.5 }}>
        {t('home.question')}
      </Typography>
      {catalog === null ? <Typography role="status">{t('home.loading')}</Typography> : null}
      <Box sx={layout}>
        <Box component="nav" aria-label={t('home.question')} sx={{ display: 'flex', minHeight: 0, minWidth: 0 }}>
          <PagedGrid label={t('home.question')} tiles={tiles} columnRem={17} rowRem={6.5} />
        </Box>
        <Box sx={rail}>
          <Button
            variant="contained"
            startIcon={<Search aria-hidden />}
            onClick={() => go({ kind: 'search' })}
            sx={{ minHeight: '5rem', flex: 'none', justifyContent: 'flex-start' }}
          >
            {t('home.search')}
          </Button>
          <Typography variant="h3" component="h2" sx={{ mt: 1 }}>
            {t('home.lifeEvents')}
          </Typography>
          <LifeEvents events={standards?.lifeEvents ?? []} go={go} />
        </Box>
      </Box>
    </KioskFrame>
  );
}

const layout = {
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gap: 3,
  gridTemplateColumns: 'minmax(0, 1fr) 19rem',
  gridTemplateRows: 'minmax(0, 1fr)',
  '@media (orientation: portrait)': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'minmax(0, 1fr) 22rem',
  },
} as const;

const rail = { display: 'flex', flexDirection: 'column', gap: 1.5, minHeight: 0, minWidth: 0 } as const;

function useCategoryTiles(catalog: OutputOf<'catalog.read'> | null, go: Go) {
  const { t } = useTranslation('kiosk');
  const { value: board } = useQuery('queue.board', {});
  if (catalog === null) {
    return [];
  }
  const categories = catalog.categories.filter((category) => category.takesNumbers);
  const tiles = categories.map((category) => ({
    key: category.id,
    tile: (
      <CategoryTile
        category={category}
        waiting={board?.waiting.find(({ categoryId }) => categoryId === category.id) ?? null}
        onPress={() => go({ kind: 'category', categoryId: category.id })}
      />
    ),
  }));
  const lookUps = (
    <Tile onPress={() => go({ kind: 'lookUps' })}>
      <ManageSearch aria-hidden color="primary" sx={{ fontSize: '3.5rem' }} />
      <Typography sx={{ fontWeight: 700 }}>{t('home.lookUps')}</Typography>
    </Tile>
  );
  return [...tiles, { key: 'look-ups', tile: lookUps }];
}

type LifeEventsProps = Readonly<{ events: OutputOf<'standards.read'>['lifeEvents']; go: Go }>;

function LifeEvents({ events, go }: LifeEventsProps) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  const tiles = events.map((event) => ({
    key: event.id,
    tile: (
      <Tile onPress={() => go({ kind: 'event', eventId: event.id })}>
        <Typography variant="body2" sx={{ fontWeight: 500 }}>
          {pickText(event.name, language)}
        </Typography>
      </Tile>
    ),
  }));
  return (
    <Box component="nav" aria-label={t('home.lifeEvents')} sx={{ flex: 1, display: 'flex', minHeight: 0 }}>
      <PagedGrid label={t('home.lifeEvents')} tiles={tiles} columnRem={8} rowRem={4} />
    </Box>
  );
}

/** Said before anybody fills in anything: outside the hours no number can be had. */
function ClosedNotice() {
  const { t } = useTranslation('kiosk');
  const { value: centre } = useQuery('centre.read', {});
  const { value: settings } = useQuery('centre.readSettings', {});
  const isClosed = centre !== null && settings !== null && settings.enforceOpeningHours && !centre.openNow;
  return isClosed ? (
    <Alert severity="warning" variant="outlined" sx={{ mb: 1.5, fontSize: '1.25rem' }}>
      {t('home.closedNow')}
    </Alert>
  ) : null;
}
